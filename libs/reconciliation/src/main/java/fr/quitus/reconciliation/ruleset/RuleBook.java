package fr.quitus.reconciliation.ruleset;

import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import fr.quitus.reconciliation.rule.StandardRules;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.problem.Languages;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.problem.StatusReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Keeps rules in versions and says which set of them holds. */
@ApplicationScoped
public class RuleBook {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final RuleStore store;
    private final Caller caller;
    private final Clock clock;

    RuleBook(RuleStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    /** The rules that hold now, in the caller's transaction. */
    public RuleSet active() {
        return store.active().map(this::rules).orElse(StandardRules.SET);
    }

    private RuleSet rules(RuleStore.StoredSet set) {
        return rules(set.version(), set.members());
    }

    private RuleSet rules(int version, List<Member> members) {
        return new RuleSet(
                version,
                members.stream().map(this::required).map(RuleBook::rule).toList());
    }

    /**
     * The set that these rules would be, in the caller's transaction.
     *
     * @throws Refusal as their activation would be refused
     */
    public RuleSet draft(List<Member> members) {
        requireApart(members.stream().map(this::required).toList());
        return rules(active().version() + 1, members);
    }

    private static Rule rule(StoredRule stored) {
        return RuleForms.rule(stored.name(), stored.version(), stored.rule());
    }

    @Transactional
    ActiveSet view() {
        return store.active().map(this::view).orElseGet(this::shipped);
    }

    /** A set; 0 is the one that ships. */
    @Transactional
    ActiveSet view(int version) {
        return version == 0
                ? shipped()
                : store.set(version)
                        .map(this::view)
                        .orElseThrow(() -> new Refusal(RuleReason.RULE_SET_NOT_FOUND, version));
    }

    private ActiveSet shipped() {
        var items = StandardRules.SET.rules().stream().map(this::shipped).toList();
        return new ActiveSet(0, null, null, null, items, null);
    }

    private ActiveSet view(RuleStore.StoredSet set) {
        var byPriority = rules(set).rules().stream()
                .map(rule -> required(new Member(rule.name(), rule.version())))
                .toList();
        return new ActiveSet(set.version(), set.note(), set.activatedAt(), set.activatedBy(), byPriority, null);
    }

    private StoredRule shipped(Rule rule) {
        var titles = ResourceBundle.getBundle(
                RuleBook.class.getPackageName() + ".titles",
                caller.locale(),
                RuleBook.class.getClassLoader(),
                Languages.NO_FALLBACK);
        var body = RuleForms.body(rule, titles.getString(rule.name()));
        return new StoredRule(rule.name(), rule.version(), body, RuleForms.warnings(rule), null, null);
    }

    /** A version of a rule, or the newest when null. */
    @Transactional
    StoredRule rule(String name, Integer version) {
        var found = version == null ? newest(name) : find(new Member(name, version));
        return found.orElseThrow(() -> new Refusal(RuleReason.RULE_NOT_FOUND, named(name, version)));
    }

    private static String named(String name, Integer version) {
        return version == null ? name : name + " v" + version;
    }

    private Optional<StoredRule> newest(String name) {
        return store.newest(name).or(() -> ofShipped(name));
    }

    private Optional<StoredRule> find(Member member) {
        return store.rule(member.name(), member.version())
                .or(() -> ofShipped(member.name()).filter(rule -> rule.version() == member.version()));
    }

    private Optional<StoredRule> ofShipped(String name) {
        return StandardRules.SET.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .map(this::shipped);
    }

    private StoredRule required(Member member) {
        return find(member)
                .orElseThrow(() -> new Refusal(RuleReason.RULE_UNKNOWN, named(member.name(), member.version())));
    }

    /**
     * Stores a new version, which holds once a set with it is activated.
     *
     * @param ifMatch the newest version's ETag; for a new name none
     */
    @Transactional
    StoredRule store(String name, String ifMatch, RuleBody body) {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(RuleReason.RULE_NAME_INVALID, name).at("name", name);
        }
        var newest = newest(name);
        newest.ifPresent(known -> ETags.requireMatch(ifMatch, known.version()));
        int version = newest.map(StoredRule::version).orElse(0) + 1;
        var warnings = RuleForms.warnings(RuleForms.rule(name, version, body));
        var stored = new StoredRule(name, version, body, warnings, now(), caller.actor());
        if (!store.add(stored, caller.requestId())) {
            throw new Refusal(StatusReason.PRECONDITION_FAILED);
        }
        return stored;
    }

    /** Makes a set hold from now on; what was decided by an earlier one stays. */
    @Transactional
    ActiveSet activate(String ifMatch, NewRuleSet request) {
        int current = store.active().map(RuleStore.StoredSet::version).orElse(0);
        ETags.requireMatch(ifMatch, current);
        requireApart(request.members().stream().map(this::required).toList());
        var set = new RuleStore.StoredSet(current + 1, request.members(), request.note(), now(), caller.actor());
        if (!store.add(set, caller.requestId())) {
            throw new Refusal(StatusReason.PRECONDITION_FAILED);
        }
        return view(set);
    }

    private static void requireApart(List<StoredRule> rules) {
        var names = new HashSet<String>();
        Map<Integer, String> priorities = new HashMap<>();
        for (var rule : rules) {
            if (!names.add(rule.name())) {
                throw new Refusal(RuleReason.RULE_TWICE, rule.name()).at("members", rule.name());
            }
            var before = priorities.putIfAbsent(rule.rule().priority(), rule.name());
            if (before != null) {
                throw new Refusal(RuleReason.RULE_PRIORITY_TWICE, before + ", " + rule.name())
                        .at("members", rule.name());
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
