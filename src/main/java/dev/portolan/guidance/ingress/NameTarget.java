package dev.portolan.guidance.ingress;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.naming.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a public name leads to, held against the entry that serves it. */
record NameTarget(PublicName name, Resolution found, Estate estate) {

    void judge(Review review, Cases cases) {
        Component entry = name.entry();
        boolean gateway = entry.is(GatewayKinds.APPLICATION_GATEWAY.id());
        List<Resolution.Answer> wrong =
                found.answers().stream().filter(answer -> !leadsThere(answer)).toList();
        Optional<Component> unsaid = gateway
                ? estate.target(entry, GatewayKinds.PUBLIC_IP)
                        .filter(address -> !AddressKinds.ADDRESS.of(address).isKnown())
                : Optional.empty();
        boolean byAddress = wrong.stream().anyMatch(answer -> target(answer).isEmpty());
        if (byAddress && gateway && unsaid.isPresent()) {
            cases.missing(
                    unsaid.get(),
                    AddressKinds.ADDRESS,
                    "nobody said whether "
                            + wrong.get(0).address().map(IpAddress::toString).orElse("") + ", to which " + name.host()
                            + " resolves, is its address");
        } else if (!wrong.isEmpty() && !hasStableAddress(entry) && byAddress) {
            report("'%s' resolves to %s, and '%s' has no address of its own.", words(wrong.get(0)), review, cases);
        } else if (!wrong.isEmpty()) {
            report("'%s' leads to %s, not to '%s', which serves it.", words(wrong.get(0)), review, cases);
        } else if (!gateway && found.aliases().isEmpty()) {
            type(review, cases);
        }
    }

    /** Only a name leads to Front Door or to Application Gateway for Containers. */
    private void type(Review review, Cases cases) {
        Component entry = name.entry();
        boolean containers = entry.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id());
        String type = found.answers().get(0).type();
        boolean direct = target(found.answers().get(0)).filter(entry::equals).isPresent();
        boolean alias = type.equals(DnsKinds.RecordType.ALIAS.label());
        if (direct && !type.equals(DnsKinds.RecordType.CNAME.label()) && (containers || !alias)) {
            report("'%s' has a record of type %s to '%s', which needs a CNAME.", type, review, cases);
        }
    }

    private void report(String words, String value, Review review, Cases cases) {
        Component entry = name.entry();
        Component zone = found.zone()
                .or(() -> found.aliases().stream().findFirst().map(Resolution.Alias::zone))
                .orElse(entry);
        boolean address = found.aliases().isEmpty()
                && found.answers().stream()
                        .allMatch(answer -> answer.type().startsWith("A")
                                && !answer.type().equals(DnsKinds.RecordType.ALIAS.label()));
        boolean error = address && entry.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id());
        Finding finding = Finding.of(
                        PublicNameRule.INFO, words.formatted(name.host(), value, entry.name()), entry, zone)
                .as(error ? Severity.ERROR : PublicNameRule.INFO.severity())
                .along(review.trace(branch -> branch.hops().get(0).in().host().equalsIgnoreCase(name.host())));
        cases.found(replacing(zone).map(finding::fixedBy).orElse(finding));
    }

    /** One record of the zone's own list in place of those of the name; records that are drawn as links are left alone. */
    private Optional<Edit> replacing(Component zone) {
        List<Properties> records = DnsKinds.RECORDS.of(zone).orElse(List.of());
        Optional<Properties> right = name.record(zone, estate);
        List<Properties> kept = records.stream()
                .filter(record -> right.isEmpty()
                        || !DnsKinds.RECORD_NAME.of(record).equals(DnsKinds.RECORD_NAME.of(right.get())))
                .toList();
        if (right.isEmpty() || kept.size() == records.size()) {
            return Optional.empty();
        }
        List<Properties> next = new ArrayList<>(kept);
        next.add(right.get());
        return Optional.of(Edits.setProperty(zone, DnsKinds.RECORDS, next)
                .labelled("Point %s at '%s'".formatted(name.host(), name.entry().name())));
    }

    private static boolean hasStableAddress(Component entry) {
        return entry.is(GatewayKinds.APPLICATION_GATEWAY.id());
    }

    /** Something before the entry, such as Front Door before a gateway, is its first hop. */
    private boolean leadsThere(Resolution.Answer answer) {
        return target(answer)
                .filter(target -> estate.graph()
                        .reachable(target.id(), Set.of())
                        .contains(name.entry().id()))
                .isPresent();
    }

    private Optional<Component> target(Resolution.Answer answer) {
        return answer.target()
                .or(() -> answer.address()
                        .flatMap(address -> estate.all(AddressKinds.PUBLIC_IP).stream()
                                .filter(each -> AddressKinds.ADDRESS.of(each).is(address))
                                .findFirst()
                                .or(() -> estate.addresses().owner(address))));
    }

    private String words(Resolution.Answer answer) {
        String address = answer.address().map(IpAddress::toString).orElse("");
        return target(answer).map(target -> "'" + target.name() + "'").orElse(address);
    }
}
