package dev.portolan.guidance.nsg;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class NsgRules {

    private NsgRules() {}

    public static List<Rule> all() {
        return List.of(
                new IngressOnlyFromGatewayRule(),
                new SubnetFilteredRule(),
                new IntraClusterRule(),
                new ApiServerFilterRule(),
                new ProbesAllowedRule(),
                new NodeGroupUntouchedRule(),
                new ServiceAllowedRule(),
                new VirtualNetworkTagRule(),
                new ManagementPortsRule(),
                new GroupRoomRule(),
                new PolicyEngineRule());
    }
}
