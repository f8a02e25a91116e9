package dev.portolan.guidance.controllers;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class ControllerRules {

    private ControllerRules() {}

    public static List<Rule> all() {
        return List.of(
                new AddOnOwnsGatewayRule(),
                new ProhibitedTargetsRule(),
                new KubenetRoutesRule(),
                new RollingUpdateRule(),
                new ContainersPreferredRule(),
                new AgicGatewayVersionRule(),
                new AgicKnowsOverlayRule(),
                new AddOnPreferredRule(),
                new ContainersSubnetRule(),
                new ContainersWithoutKubenetRule(),
                new ContainersBesideNodesRule(),
                new ContainersForExternalUseRule(),
                new SpreadControllerRule(),
                new OneIstioRule(),
                new PassthroughKeepsNoClientRule());
    }
}
