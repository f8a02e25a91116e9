package dev.portolan.guidance.addressing;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edits;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.List;

/** IP-010: public addresses outlive a zone and are used. */
final class PublicIpZonesRule implements Rule {

    private static final int SEVERAL = 2;

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-010",
                    "Public addresses should be zone-redundant and in use",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            An address in one zone goes down with it. An address that nothing carries costs money and invites
            somebody to attach it without thought.
            """,
                    """
            Spread the address over all availability zones of the region; delete what nothing uses.
            """,
                    """
            The region has no zones; the address is Basic, which knows none (RET-002), or StandardV2, which always spans
            them; the prefix from which it is taken
            spans zones; the design is not for production, where only unused addresses are noted.
            """,
                    List.of(Sources.PSRULE),
                    List.of(
                            "PSRule Azure.PublicIP.AvailabilityZone (AZR-000157)",
                            "PSRule Azure.PublicIP.IsAttached (AZR-000154)"))
            .about(AddressKinds.PUBLIC_IP)
            .fix("Spread the address over three zones");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> addresses = review.estate().all(AddressKinds.PUBLIC_IP);
        if (addresses.isEmpty()) {
            return Verdict.notApplicable("the design has no public address");
        }
        Cases cases = new Cases();
        for (Component address : addresses) {
            if (!isUsed(address, review.estate())) {
                cases.found(Finding.of(INFO, "'%s' is attached to nothing.".formatted(address.name()), address));
            } else if (!review.isDevelopment() && canHaveZones(address, review.estate())) {
                checkZones(address, review.estate(), cases);
            }
        }
        return cases.verdict();
    }

    /** A name or a Front Door that points at an address does not carry it. */
    private static boolean isUsed(Component address, Estate estate) {
        return isCarried(address, estate)
                || estate.target(address, AddressKinds.PREFIX)
                        .filter(prefix -> isCarried(prefix, estate))
                        .isPresent();
    }

    private static boolean isCarried(Component address, Estate estate) {
        return estate.graph().incoming(address.id(), Edge.Type.ASSOCIATED).stream()
                        .anyMatch(edge -> !edge.label().equals(AddressKinds.PREFIX.name()))
                || !estate.graph().successors(address.id(), Edge.Type.FORWARDS).isEmpty();
    }

    private static boolean canHaveZones(Component address, Estate estate) {
        Known<AddressKinds.PublicSku> sku = AddressKinds.SKU.of(address);
        return !sku.is(AddressKinds.PublicSku.BASIC)
                && !sku.is(AddressKinds.PublicSku.STANDARD_V2)
                && estate.regionOf(address)
                        .filter(region -> NetworkKinds.HAS_ZONES.of(region).is(false))
                        .isEmpty();
    }

    private static boolean knowsZones(Component address, Estate estate) {
        return estate.regionOf(address)
                .filter(region -> NetworkKinds.HAS_ZONES.of(region).isKnown())
                .isPresent();
    }

    private static void checkZones(Component address, Estate estate, Cases cases) {
        Known<List<String>> zones = AddressKinds.ZONES
                .of(address)
                .or(estate.target(address, AddressKinds.PREFIX)
                        .map(AddressKinds.ZONES::of)
                        .orElse(Known.unknown()));
        if (!zones.isKnown()) {
            cases.missing(address, AddressKinds.ZONES, "nobody said in which zones " + address.name() + " is");
        } else if (zones.value().isEmpty() && !knowsZones(address, estate)) {
            cases.missing(
                    estate.regionOf(address).orElse(address),
                    NetworkKinds.HAS_ZONES,
                    "nobody said whether the region of " + address.name() + " has availability zones");
        } else if (zones.value().size() < SEVERAL) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' is in %s."
                                    .formatted(
                                            address.name(),
                                            zones.value().isEmpty()
                                                    ? "no zone"
                                                    : "zone " + zones.value().get(0) + " only"),
                            address)
                    .fixedBy(Edits.setProperty(address, AddressKinds.ZONES, List.of("1", "2", "3"))));
        }
    }
}
