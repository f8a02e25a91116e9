package dev.portolan.io.importing.azure;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a firewall in one list. Azure looks at the groups of a base policy before those of the policy, at groups by
 * their priority, and at the collections of a group by theirs (data-plane.md B.6); where that is not the order of the
 * collections' own priorities, they are numbered anew.
 */
final class FirewallRules {

    /** Since 2020, and before (API 2019-06-01). */
    private static final List<String> GROUPS = List.of("ruleCollectionGroups", "ruleGroups");

    private static final int FIRST = 100;
    private static final int STEP = 10;

    private final Estate estate;
    private final List<Collection> collections = new ArrayList<>();

    /** A collection with rules of one type, and where it stands in Azure's order. */
    private record Collection(
            EgressKinds.CollectionType type, int policy, int group, int priority, Body body, List<Body> rules) {}

    private static final Comparator<Collection> AZURES_ORDER = Comparator.comparing(Collection::type)
            .thenComparing(Collection::policy)
            .thenComparing(Collection::group)
            .thenComparing(Collection::priority);

    private FirewallRules(Estate estate) {
        this.estate = estate;
    }

    /** @param line the policy, then its base, and so on */
    static void ofPolicies(List<Found> line, Filling fill, Sketch sketch) {
        FirewallRules rules = new FirewallRules(sketch.estate());
        for (int i = 0; i < line.size(); i++) {
            int rank = line.size() - i;
            Optional<String> why = rules.policy(line.get(i), rank);
            if (why.isPresent()) {
                fill.open(EgressKinds.COLLECTIONS, why.get());
                return;
            }
        }
        fill.say(EgressKinds.COLLECTIONS, rules.inOrder(line.get(0), sketch));
    }

    /** Why one of its groups cannot be read as a whole; empty where all were. */
    private Optional<String> policy(Found policy, int rank) {
        for (String type : GROUPS) {
            for (Found group : estate.children(policy, type)) {
                Optional<String> why = group(group, rank);
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> group(Found group, int rank) {
        Body collections = group.body().at("ruleCollections");
        Body list = collections.isGiven() || collections.why().isPresent()
                ? collections
                : group.body().at("rules");
        Optional<String> why = list.why()
                .or(() -> list.items().stream()
                        .filter(item -> !item.isGiven())
                        .flatMap(item -> item.whyWithin().stream())
                        .findFirst());
        int priority = number(group.body(), "priority");
        list.items().stream().filter(Body::isGiven).forEach(item -> split(item, rank, priority));
        return why;
    }

    /** A collection may hold rules of several types. */
    private void split(Body collection, int policy, int group) {
        Map<EgressKinds.CollectionType, List<Body>> byType = new LinkedHashMap<>();
        for (Body rule : rulesOf(collection)) {
            byType.computeIfAbsent(type(rule), type -> new ArrayList<>()).add(rule);
        }
        byType.forEach((type, rules) -> collections.add(
                new Collection(type, policy, group, number(collection, "priority"), collection, rules)));
    }

    /** What stood in {@code ruleGroups} is a collection and its conditions are rules; one that translates has just one. */
    private static List<Body> rulesOf(Body collection) {
        if (collection.at("ruleCondition").isGiven()) {
            return List.of(collection);
        }
        List<Body> conditions = collection.items("ruleConditions");
        return conditions.isEmpty() ? collection.items("rules") : conditions;
    }

    private static EgressKinds.CollectionType type(Body rule) {
        if (rule.says("ruleType", "NatRule") || rule.at("ruleCondition").isGiven()) {
            return EgressKinds.CollectionType.DNAT;
        }
        return rule.says("ruleType", "ApplicationRule") || rule.says("ruleConditionType", "ApplicationRuleCondition")
                ? EgressKinds.CollectionType.APPLICATION
                : EgressKinds.CollectionType.NETWORK;
    }

    /** The rules of a firewall without a policy. */
    static void classic(Found firewall, Filling fill, Sketch sketch) {
        FirewallRules rules = new FirewallRules(sketch.estate());
        Map<String, EgressKinds.CollectionType> lists = Map.of(
                "natRuleCollections", EgressKinds.CollectionType.DNAT,
                "networkRuleCollections", EgressKinds.CollectionType.NETWORK,
                "applicationRuleCollections", EgressKinds.CollectionType.APPLICATION);
        for (Map.Entry<String, EgressKinds.CollectionType> list : lists.entrySet()) {
            Body at = firewall.body().at(list.getKey());
            if (at.why().isPresent()) {
                fill.open(EgressKinds.COLLECTIONS, at.why().get());
                return;
            }
            at.items().stream()
                    .filter(Body::isGiven)
                    .forEach(item -> rules.collections.add(new Collection(
                            list.getValue(), 0, 0, number(item, "priority"), item, item.items("rules"))));
        }
        if (!rules.collections.isEmpty()) {
            fill.say(EgressKinds.CLASSIC_RULES, true);
        }
        fill.say(EgressKinds.COLLECTIONS, rules.inOrder(firewall, sketch));
    }

    private List<Properties> inOrder(Found owner, Sketch sketch) {
        collections.sort(AZURES_ORDER);
        boolean renumber = isOutOfStep();
        if (renumber) {
            sketch.assume(("The rule collections of \"%s\" stand in groups whose priorities decide first; they are"
                            + " numbered anew in Azure's order.")
                    .formatted(owner.name()));
        }
        List<Properties> all = new ArrayList<>();
        for (Collection collection : collections) {
            int priority = renumber ? FIRST + STEP * all.size() : collection.priority();
            all.add(collection(collection, priority));
        }
        return all;
    }

    private boolean isOutOfStep() {
        for (int i = 1; i < collections.size(); i++) {
            Collection one = collections.get(i - 1);
            Collection next = collections.get(i);
            if (one.type() == next.type() && one.priority() > next.priority()) {
                return true;
            }
        }
        return false;
    }

    private Properties collection(Collection collection, int priority) {
        Filling record = new Filling()
                .take(EgressKinds.NAME, collection.body(), "name")
                .say(EgressKinds.COLLECTION_TYPE, collection.type());
        if (priority == collection.priority()) {
            record.take(EgressKinds.PRIORITY, collection.body(), "priority");
        } else {
            record.say(EgressKinds.PRIORITY, priority);
        }
        if (collection.type() != EgressKinds.CollectionType.DNAT) {
            record.take(EgressKinds.ACTION, collection.body(), "action.type");
        }
        record.records(EgressKinds.COLLECTION_RULES, collection.rules(), this::rule);
        return record.done();
    }

    private void rule(Body whole, Filling record) {
        Body condition = whole.at("ruleCondition");
        Body rule = condition.isGiven() ? condition : whole;
        record.take(EgressKinds.NAME, whole, "name");
        addresses(EgressKinds.SOURCES, rule, "sourceAddresses", "sourceIpGroups", record);
        addresses(EgressKinds.DESTINATIONS, rule, "destinationAddresses", "destinationIpGroups", record);
        record.takeAll(EgressKinds.FQDNS, rule, "targetFqdns", "destinationFqdns");
        record.take(EgressKinds.FQDN_TAGS, rule.at("fqdnTags"));
        beyond(rule, record);
        protocols(rule, record);
        record.take(EgressKinds.TRANSLATED_ADDRESS, whole, "translatedAddress")
                .take(EgressKinds.TRANSLATED_PORT, whole, "translatedPort")
                .take(EgressKinds.TERMINATE_TLS, rule, "terminateTLS");
        if (whole.text("translatedFqdn").isPresent()) {
            record.open(
                    EgressKinds.TRANSLATED_ADDRESS,
                    "the address of " + whole.text("translatedFqdn").get() + " is looked up by the firewall");
        }
    }

    /** What a rule matches by that the catalogue does not hold. */
    private static void beyond(Body rule, Filling record) {
        for (String member : List.of("targetUrls", "webCategories")) {
            if (!rule.texts(member).isEmpty()) {
                record.open(EgressKinds.FQDNS, "the rule matches by " + member + ", which are not followed");
            }
        }
    }

    /** Addresses, with those of the IP groups that are named. */
    private void addresses(Property<List<String>> property, Body rule, String own, String groups, Filling record) {
        record.takeAll(property, rule, own);
        Set<String> all = new LinkedHashSet<>(rule.texts(own));
        for (Body item : rule.items(groups)) {
            Optional<Found> group = item.reference().flatMap(estate::get);
            Optional<String> why = group.isEmpty()
                    ? Optional.of(item.whyWithin()
                            .orElse("the IP group \"" + item.text().orElse("") + "\" is not in the files"))
                    : group.get().body().at("ipAddresses").whyWithin();
            if (why.isPresent()) {
                record.open(property, why.get());
                return;
            }
            all.addAll(group.get().body().texts("ipAddresses"));
        }
        if (!rule.items(groups).isEmpty()) {
            record.sayTexts(property, List.copyOf(all));
        }
    }

    private static void protocols(Body rule, Filling record) {
        List<Body> web = rule.items("protocols").stream()
                .filter(item -> item.at("protocolType").isGiven())
                .toList();
        if (web.isEmpty()) {
            record.takeAll(EgressKinds.PROTOCOLS, rule, "ipProtocols", "protocols");
            record.take(EgressKinds.PORTS, rule, "destinationPorts");
            return;
        }
        List<EgressKinds.RuleProtocol> spoken = new ArrayList<>();
        for (Body item : web) {
            Filling one = new Filling().take(EgressKinds.PROTOCOLS, item.at("protocolType"));
            Optional<List<EgressKinds.RuleProtocol>> known =
                    EgressKinds.PROTOCOLS.of(one.done()).optional();
            if (known.isEmpty()) {
                record.take(EgressKinds.PROTOCOLS, item.at("protocolType"));
                return;
            }
            spoken.addAll(known.get());
        }
        record.say(EgressKinds.PROTOCOLS, spoken.stream().distinct().toList());
        record.sayTexts(
                EgressKinds.PORTS,
                web.stream()
                        .flatMap(item -> item.text("port").stream())
                        .distinct()
                        .toList());
    }

    private static int number(Body body, String member) {
        try {
            return Integer.parseInt(body.text(member).orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
