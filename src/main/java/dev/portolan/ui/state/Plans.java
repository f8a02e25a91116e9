package dev.portolan.ui.state;

import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.snat.SnatPlan;
import java.util.List;

/** The address plan and the SNAT budget of one snapshot. */
public record Plans(AddressPlan addresses, SnatPlan snat) {

    /** Nothing planned yet. */
    public static final Plans NONE = new Plans(
            new AddressPlan(List.of(), List.of(), List.of(), List.of()), new SnatPlan(List.of(), List.of(), List.of()));
}
