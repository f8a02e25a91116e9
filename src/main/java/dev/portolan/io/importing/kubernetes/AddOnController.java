package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.Controller;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.Optional;

/** The NGINX of the application routing add-on, whose pods and service AKS makes and no manifest shows. */
final class AddOnController {

    private static final String NAMESPACE = "app-routing-system";

    private final Drawn drawn;
    private final Draft draft;
    private final IngressClasses classes;

    AddOnController(Drawn drawn, IngressClasses classes) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.classes = classes;
    }

    /** The controller of a class of the add-on, published in public unless its own description says otherwise (S-A17). */
    ComponentId of(String name, Manifest ingress) {
        Optional<Manifest> said = classes.addOn(name);
        String shown = said.map(Manifest::name).orElse("nginx");
        Component controller = draft.only(
                        KubernetesKinds.INGRESS_CONTROLLER,
                        each -> isOne(each) && each.name().equals(shown))
                .or(() -> draft.only(KubernetesKinds.INGRESS_CONTROLLER, this::isOne))
                .orElseGet(() ->
                        draft.fresh(KubernetesKinds.INGRESS_CONTROLLER, shown, draft.cluster(), ingress.origin()));
        Filled filled = draft.filled(controller).with(KubernetesKinds.CONTROLLER, Controller.APPLICATION_ROUTING);
        draft.change(controller.id(), each -> each.with(filled.properties()));
        if (!KubernetesKinds.SERVICE.of(controller).isKnown()) {
            publish(controller, said, ingress);
        }
        return controller.id();
    }

    private boolean isOne(Component controller) {
        return draft.isInCluster(controller)
                && KubernetesKinds.CONTROLLER.of(controller).is(Controller.APPLICATION_ROUTING);
    }

    private void publish(Component controller, Optional<Manifest> said, Manifest ingress) {
        Yaml annotations =
                said.map(each -> each.spec("loadBalancerAnnotations")).orElse(Yaml.NONE);
        Manifest service = new MadeService(controller.name(), NAMESPACE, annotations, ingress.origin())
                .port("http", 80, 80)
                .port("https", 443, 443)
                .local()
                .manifest();
        new MadeServices(drawn).publish(service, controller.id());
        if (said.isEmpty()) {
            drawn.notes()
                    .assume(
                            ("the application routing add-on publishes \"%s\" in public, as it does by default; the cluster may"
                                            + " say otherwise")
                                    .formatted(controller.name()));
        }
    }
}
