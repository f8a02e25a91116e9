package dev.portolan.guidance.ddos;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.edit.Edits;
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
import java.util.List;

/** DDOS-004: IP Protection does not exist for Basic addresses. */
final class ProtectableAddressRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "DDOS-004",
                    "DDoS IP Protection needs a Standard public IP",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            IP Protection does not protect public IPs of tier Basic: the address only looks protected.
            """,
                    """
            Replace the address with a Standard one; Basic ones are retired anyway (see RET-002).
            """,
                    """
            The address is Standard, or protected by a plan of its virtual network.
            """,
                    List.of(Sources.DDOS_TIERS),
                    List.of())
            .about(AddressKinds.PUBLIC_IP)
            .fix("Make the address Standard");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> protectedOnes = review.estate().all(AddressKinds.PUBLIC_IP).stream()
                .filter(address -> AddressKinds.DDOS_MODE.of(address).is(AddressKinds.DdosMode.IP_PROTECTION))
                .toList();
        Cases cases = new Cases();
        for (Component address : protectedOnes) {
            if (AddressKinds.SKU.of(address).is(AddressKinds.PublicSku.BASIC)) {
                cases.found(Finding.of(
                                INFO,
                                "'%s' is a Basic public IP, which IP Protection does not protect."
                                        .formatted(address.name()),
                                address)
                        .fixedBy(Edits.setProperty(address, AddressKinds.SKU, AddressKinds.PublicSku.STANDARD)));
            }
        }
        return protectedOnes.isEmpty() ? Verdict.notApplicable("no address has DDoS IP Protection") : cases.verdict();
    }
}
