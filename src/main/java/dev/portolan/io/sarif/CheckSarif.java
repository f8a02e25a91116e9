package dev.portolan.io.sarif;

import dev.portolan.guidance.RuleInfo;
import dev.portolan.io.sarif.Results.Result;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result of a check as SARIF 2.1.0, with everything that GitHub asks for: files relative to the working directory, a
 * location and a fingerprint for every result, and a page of help for every rule.
 */
public final class CheckSarif implements CheckFormat<CheckSarif.Part> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /**
     * One design's part.
     *
     * @param notifications what could not be determined, or broke
     */
    public record Part(String uri, List<Result> results, List<ObjectNode> notifications) {}

    private final List<RuleInfo> rules;
    private final String version;
    private final Map<String, Integer> index = new TreeMap<>();
    private final FileNames names;

    /**
     * For these rules.
     *
     * @param version of Portolan
     * @param folder the working directory
     */
    public CheckSarif(List<RuleInfo> rules, String version, Path folder) {
        this.rules = rules.stream().sorted(Comparator.comparing(RuleInfo::id)).toList();
        this.version = version;
        this.names = new FileNames(folder);
        for (int i = 0; i < this.rules.size(); i++) {
            index.put(this.rules.get(i).id(), i);
        }
    }

    @Override
    public Part part(CheckReport.Checked checked) {
        String uri = names.uri(checked.file());
        Results results = new Results(checked, new Locations(checked, names), index);
        return new Part(uri, results.all(), results.notifications());
    }

    @Override
    public String whole(CheckReport report, List<Part> parts) {
        ObjectNode run = NODES.objectNode();
        run.set("tool", tool());
        run.putObject("automationDetails").put("id", "portolan/");
        run.put("columnKind", "utf16CodeUnits");
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        ArrayNode artifacts = run.putArray("artifacts");
        ArrayNode results = run.putArray("results");
        for (Part part : parts) {
            part.notifications().forEach(notifications::add);
            artifacts.addObject().putObject("location").put("uri", part.uri());
            part.results().forEach(result -> results.add(result.node()));
        }
        run.putObject("properties")
                .put("reviewDate", report.reviewDate().toString())
                .put("profile", report.profile().map(profile -> profile.id()).orElse(""));
        ObjectNode root = NODES.objectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        root.putArray("runs").add(run);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private ObjectNode tool() {
        ObjectNode tool = NODES.objectNode();
        ObjectNode driver = tool.putObject("driver");
        driver.put("name", "Portolan");
        driver.put("version", version);
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> described.add(RuleHelp.of(rule)));
        return tool;
    }
}
