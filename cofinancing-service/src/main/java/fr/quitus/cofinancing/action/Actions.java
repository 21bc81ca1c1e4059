package fr.quitus.cofinancing.action;

import jakarta.enterprise.context.ApplicationScoped;

/** What other features ask about actions. */
@ApplicationScoped
public class Actions {

    private final ActionRepository actions;

    Actions(ActionRepository actions) {
        this.actions = actions;
    }

    public boolean exists(String reference) {
        return actions.count("reference", reference) > 0;
    }
}
