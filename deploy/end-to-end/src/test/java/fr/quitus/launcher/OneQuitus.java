package fr.quitus.launcher;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test that asks for it the same {@link Quitus}, started once and closed after the last test. */
public final class OneQuitus implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Quitus.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(OneQuitus.class))
                .computeIfAbsent(Quitus.class, type -> started(), Quitus.class);
    }

    private static Quitus started() {
        try {
            return Quitus.started();
        } catch (BadUsage | IOException | SQLException e) {
            throw new IllegalStateException("Quitus does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Quitus starts", e);
        }
    }
}
