package fr.quitus.cofinancing;

import fr.quitus.mariadb.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** One real MariaDB for all tests of this module. */
@QuarkusTestResource(
        value = MariaDbTestResource.class,
        initArgs = @ResourceArg(name = "schema", value = "quitus_cofinancing"))
final class OnMariaDb {

    private OnMariaDb() {}
}
