package dev.portolan.guidance.addressing;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class AddressingRules {

    private AddressingRules() {}

    public static List<Rule> all() {
        return List.of(
                new SpecialSubnetRule(),
                new SubnetSizeRule(),
                new ForbiddenRangesRule(),
                new ServiceCidrRule(),
                new PublicPodCidrRule(),
                new PodCidrSizeRule(),
                new SharedKubenetRule(),
                new DelegatedNodeSubnetRule(),
                new LongNamesRule(),
                new PublicIpZonesRule());
    }
}
