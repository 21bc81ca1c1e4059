package fr.quitus.cofinancing.action;

/** How the reference of an action is written: the one name that both services share. */
public final class ActionReference {

    public static final String FORM = "[A-Z0-9][A-Z0-9._-]{1,39}";

    private ActionReference() {}
}
