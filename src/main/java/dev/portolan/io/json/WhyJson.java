package dev.portolan.io.json;

import dev.portolan.guidance.Standing;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.report.WhyReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the rules stand to a component as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class WhyJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private WhyJson() {}

    /** The whole report, indented, with a newline at the end. */
    public static String of(WhyReport report) {
        ObjectNode root = NODES.objectNode();
        root.put("design", report.design().name());
        root.put("file", report.file());
        root.put(
                "component",
                report.component().map(Component::id).map(ComponentId::value).orElse(""));
        root.put("reviewDate", report.held().reviewDate().toString());
        root.put("profile", report.held().profile().id());
        root.set("rules", Lists.of(report.standings(), WhyJson::standing));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode standing(Standing standing) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", standing.rule().id());
        node.put("title", standing.rule().title());
        node.put("outcome", Names.of(standing.outcome()));
        node.set("because", Lists.of(standing.because(), NODES::stringNode));
        node.set("missing", Lists.missing(standing.missing()));
        return node;
    }
}
