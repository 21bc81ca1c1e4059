package fr.quitus.reconciliation.billing;

import fr.quitus.reconciliation.account.AccountResource;
import fr.quitus.reconciliation.account.DeclaredAccounts;
import fr.quitus.reconciliation.alias.AliasResource;
import fr.quitus.reconciliation.alias.Aliases;
import fr.quitus.reconciliation.importing.DryRun;
import fr.quitus.reconciliation.importing.ImportResource;
import fr.quitus.reconciliation.importing.Imports;
import fr.quitus.reconciliation.importing.StatementFiles;
import fr.quitus.reconciliation.importing.StatementImport;
import fr.quitus.reconciliation.importing.StatementResource;
import fr.quitus.reconciliation.mapping.MappingResource;
import fr.quitus.reconciliation.mapping.Mappings;
import fr.quitus.reconciliation.missing.MissingMovements;
import fr.quitus.reconciliation.missing.MissingResource;
import fr.quitus.reconciliation.outcome.Decisions;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.OutcomeResource;
import fr.quitus.reconciliation.outcome.RunResource;
import fr.quitus.reconciliation.outcome.Runs;
import fr.quitus.reconciliation.queue.Bulk;
import fr.quitus.reconciliation.queue.ExceptionResource;
import fr.quitus.reconciliation.queue.Exceptions;
import fr.quitus.reconciliation.queue.Handling;
import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.reconciliation.ruleset.RuleResource;
import fr.quitus.reconciliation.state.AccountStates;
import fr.quitus.reconciliation.state.StateResource;
import fr.quitus.reconciliation.trial.RuleTrials;
import fr.quitus.reconciliation.trial.TrialResource;
import fr.quitus.support.identity.Caller;
import jakarta.ws.rs.Path;

/** The REST face, mounted as a service mounts it. */
final class Mounted {

    static final String ROOT = "/v1/payment-reconciliation";

    private Mounted() {}

    @Path(ROOT + "/accounts")
    static class Accounts extends AccountResource {
        Accounts(DeclaredAccounts accounts) {
            super(accounts);
        }
    }

    @Path(ROOT + "/mappings")
    static class CsvMappings extends MappingResource {
        CsvMappings(Mappings mappings, Caller caller) {
            super(mappings, caller);
        }
    }

    @Path(ROOT + "/statements")
    static class Statements extends StatementResource {
        Statements(StatementImport imports, DryRun dryRuns, StatementFiles files) {
            super(imports, dryRuns, files);
        }
    }

    @Path(ROOT + "/imports")
    static class ImportsOfBills extends ImportResource {
        ImportsOfBills(Imports imports) {
            super(imports);
        }
    }

    @Path(ROOT + "/outcomes")
    static class Outcomes extends OutcomeResource {
        Outcomes(OutcomePages pages, Decisions decisions) {
            super(pages, decisions);
        }
    }

    @Path(ROOT + "/state")
    static class State extends StateResource {
        State(AccountStates states, Caller caller) {
            super(states, caller);
        }
    }

    @Path(ROOT + "/rules")
    static class Rules extends RuleResource {
        Rules(RuleBook book) {
            super(book);
        }
    }

    @Path(ROOT + "/aliases")
    static class PartyAliases extends AliasResource {
        PartyAliases(Aliases aliases) {
            super(aliases);
        }
    }

    @Path(ROOT + "/trials")
    static class Trials extends TrialResource {
        Trials(RuleTrials trials) {
            super(trials);
        }
    }

    @Path(ROOT + "/exceptions")
    static class Waiting extends ExceptionResource {
        Waiting(Exceptions exceptions, Handling handling, Bulk bulk) {
            super(exceptions, handling, bulk);
        }
    }

    @Path(ROOT + "/runs")
    static class RunsOfBills extends RunResource {
        RunsOfBills(Runs runs) {
            super(runs);
        }
    }

    @Path(ROOT + "/missing")
    static class Missing extends MissingResource {
        Missing(MissingMovements missing) {
            super(missing);
        }
    }
}
