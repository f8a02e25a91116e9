package dev.portolan.guidance.ingress;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class IngressRules {

    private IngressRules() {}

    public static List<Rule> all() {
        return List.of(
                new PodsStayPrivateRule(), new IngressBehindWafRule(), new GatewayHasWafRule(), new WafPreventsRule());
    }
}
