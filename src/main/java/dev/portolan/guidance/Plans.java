package dev.portolan.guidance;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Design;
import dev.portolan.plan.Estate;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.snat.SnatPlan;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out of one design once for all rules; the plans when the first rule asks for them. */
public final class Plans {

    private final Estate estate;
    private final Lazy<AddressPlan> addresses;
    private final Lazy<SnatPlan> snat;

    Plans(Design design, Catalog catalog, TopologyGraph graph) {
        estate = new Estate(graph, catalog);
        addresses = new Lazy<>(() -> AddressPlan.of(estate));
        snat = new Lazy<>(() -> SnatPlan.of(design, catalog, estate));
    }

    public Estate estate() {
        return estate;
    }

    public AddressPlan addresses() {
        return addresses.get();
    }

    public SnatPlan snat() {
        return snat.get();
    }

    private static final class Lazy<T> {
        private final Supplier<T> work;

        @Nullable // until somebody asks
        private T value;

        Lazy(Supplier<T> work) {
            this.work = work;
        }

        synchronized T get() {
            T known = value;
            if (known == null) {
                known = work.get();
                value = known;
            }
            return known;
        }
    }
}
