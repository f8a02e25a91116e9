package dev.portolan.guidance.ingress;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;

/** What a gateway's listeners say of who it faces. */
final class Gateways {

    private Gateways() {}

    /** Whether a listener is on the public frontend; unknown where nobody said enough. */
    static Known<Boolean> facesInternet(Component gateway) {
        Known<List<Properties>> listeners = GatewayKinds.LISTENERS.of(gateway);
        if (!listeners.isKnown()) {
            return Known.unknown();
        }
        boolean open = false;
        for (Properties listener : listeners.value()) {
            Known<GatewayKinds.Frontend> frontend = GatewayKinds.FRONTEND.of(listener);
            if (frontend.is(GatewayKinds.Frontend.PUBLIC)) {
                return Known.given(true);
            }
            open |= !frontend.isKnown();
        }
        return open ? Known.unknown() : Known.given(false);
    }
}
