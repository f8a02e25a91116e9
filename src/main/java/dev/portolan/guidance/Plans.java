package dev.portolan.guidance;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.plan.Estate;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.snat.SnatPlan;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out of one design once for all rules; the plans when the first rule asks for them. */
public final class Plans {

    private final Estate estate;
    private final Lazy<AddressPlan> addresses;
    private final Lazy<SnatPlan> snat;
    private final List<Trace> wanted;
    private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();

    Plans(Design design, Catalog catalog, TopologyGraph graph, List<Trace> traces) {
        estate = new Estate(graph, catalog);
        wanted = traces.stream().filter(Plans::isWanted).toList();
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

    List<Trace> wanted() {
        return wanted;
    }

    private static boolean isWanted(Trace trace) {
        return trace.flow().expectations().stream().noneMatch(expected -> expected.type() == Expectation.Type.DENIED);
    }

    /** What the rules of a family work out of the design and its traces for each other, under its type. */
    public <T> T shared(Class<T> type, Supplier<T> work) {
        Object known = shared.get(type);
        if (known == null) {
            known = work.get();
            shared.put(type, known);
        }
        return type.cast(known);
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
