package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts records together. */
final class Merge {

    private Merge() {}

    /** The last value of each name; records in each other are put together likewise. */
    static JsonNode deep(Arguments arguments) {
        ObjectNode merged = Nodes.record();
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).isNull()) {
                into(merged, arguments.record(i), arguments);
            }
        }
        return merged;
    }

    private static void into(ObjectNode merged, JsonNode more, Arguments arguments) {
        arguments.scope().budget().spend(1L + more.size());
        more.properties().forEach(member -> {
            String name = Nodes.nameIn(merged, member.getKey());
            JsonNode old = merged.get(name);
            if (old != null && old.isObject() && member.getValue().isObject()) {
                ObjectNode both = Nodes.record();
                old.properties().forEach(kept -> both.set(kept.getKey(), kept.getValue()));
                into(both, member.getValue(), arguments);
                merged.set(name, both);
            } else {
                merged.set(name, member.getValue());
            }
        });
    }

    /** The last value of each name. */
    static ObjectNode shallow(List<JsonNode> records, Arguments arguments) {
        ObjectNode merged = Nodes.record();
        for (JsonNode record : records) {
            arguments.scope().budget().spend(1L + record.size());
            record.properties().forEach(member -> merged.set(Nodes.nameIn(merged, member.getKey()), member.getValue()));
        }
        return merged;
    }

    /** The members that all records have with the same value. */
    static JsonNode common(Arguments arguments) {
        ObjectNode common = Nodes.record();
        arguments.record(0).properties().forEach(member -> {
            boolean everywhere = true;
            for (int i = 1; i < arguments.size(); i++) {
                everywhere &= Nodes.member(arguments.record(i), member.getKey()).equals(Optional.of(member.getValue()));
            }
            if (everywhere) {
                common.set(member.getKey(), member.getValue());
            }
        });
        return common;
    }
}
