package fr.quitus.reconciliation.mapping;

import fr.quitus.reconciliation.account.DeclaredAccounts;
import fr.quitus.reconciliation.mapped.CsvMapping;
import fr.quitus.reconciliation.mapped.MappedPreview;
import fr.quitus.reconciliation.mapped.MappedReader;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.problem.StatusReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Stores mappings and reads files by them. */
@ApplicationScoped
public class Mappings {

    private final MappingStore store;
    private final DeclaredAccounts accounts;
    private final Caller caller;
    private final Clock clock;

    Mappings(MappingStore store, DeclaredAccounts accounts, Caller caller, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MappingView create(NewMapping request) {
        check(request.mapping());
        var created = version(request.name(), 1, request.mapping());
        if (!store.add(created, caller.requestId())) {
            throw new Refusal(MappingReason.MAPPING_ALREADY_EXISTS, request.name()).at("name", request.name());
        }
        return created;
    }

    @Transactional
    MappingView change(String name, String ifMatch, CsvMapping mapping) {
        var current = latest(name);
        ETags.requireMatch(ifMatch, current.version());
        check(mapping);
        var changed = version(name, current.version() + 1, mapping);
        if (!store.add(changed, caller.requestId())) {
            throw new Refusal(StatusReason.PRECONDITION_FAILED);
        }
        return changed;
    }

    private void check(CsvMapping mapping) {
        MappingRules.check(mapping);
        if (accounts.idOf(mapping.reference()).isEmpty()) {
            throw new Refusal(MappingReason.MAPPING_ACCOUNT_NOT_DECLARED, mapping.account())
                    .with("account", mapping.account());
        }
    }

    private MappingView version(String name, int version, CsvMapping mapping) {
        return new MappingView(name, version, mapping, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.actor());
    }

    @Transactional
    MappingView latest(String name) {
        return store.latest(name).orElseThrow(() -> new Refusal(MappingReason.MAPPING_NOT_FOUND, name));
    }

    /** @param version or null for the latest */
    @Transactional
    MappingView one(String name, Integer version) {
        return version == null
                ? latest(name)
                : store.one(name, version)
                        .orElseThrow(() -> new Refusal(MappingReason.MAPPING_NOT_FOUND, name + " v" + version));
    }

    @Transactional
    Page<MappingView> page(PageQuery query) {
        return store.page(query);
    }

    /** The file's start as the latest version reads it; nothing is stored. */
    MappedPreview preview(String name, InputStream file) throws IOException {
        return MappedPreview.of(latest(name).mapping(), file);
    }

    /**
     * How files are read.
     *
     * @param name of a stored mapping, whose latest version is taken; or null: by what their content says they are
     * @throws Refusal when there is no such mapping
     */
    @Transactional
    public FileReading reading(String name) {
        return reading(name, null);
    }

    /** The same by a version; null is the latest. */
    @Transactional
    public FileReading reading(String name, Integer version) {
        if (name == null) {
            return FileReading.BY_CONTENT;
        }
        var stored = one(name, version);
        return new FileReading(
                stored.name(),
                stored.version(),
                stored.mapping().reference().canonical().value(),
                (in, handler) -> new MappedReader(stored.mapping(), stored.identification(), handler).read(in));
    }
}
