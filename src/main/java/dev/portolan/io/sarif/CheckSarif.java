package dev.portolan.io.sarif;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.io.json.JsonPiece;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result of a check as SARIF 2.1.0, with everything that GitHub asks for: files relative to the working directory, a
 * location and a fingerprint for every result, and a page of help for every rule.
 */
public final class CheckSarif implements CheckFormat {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** The lists of a run stand in the run and in the whole. */
    private static final int DEEP = 2;

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

    /** What could not be determined or broke; the file; the results. */
    @Override
    public List<String> pieces(CheckReport.Checked checked) {
        Results results = new Results(checked, new Locations(checked, names), index);
        ObjectNode artifact = NODES.objectNode();
        artifact.putObject("location").put("uri", names.uri(checked.file()));
        return List.of(
                JsonPiece.of(results.notifications().stream(), DEEP + 1),
                JsonPiece.of(Stream.of(artifact), DEEP),
                JsonPiece.of(results.all().stream(), DEEP));
    }

    @Override
    public String between() {
        return JsonPiece.BETWEEN;
    }

    @Override
    public Frame frame(CheckReport report) {
        ObjectNode run = NODES.objectNode();
        run.set("tool", tool());
        run.putObject("automationDetails").put("id", "portolan/");
        run.put("columnKind", "utf16CodeUnits");
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        invocation.putArray("toolExecutionNotifications").add(JsonPiece.GAP);
        run.putArray("artifacts").add(JsonPiece.GAP);
        run.putArray("results").add(JsonPiece.GAP);
        run.putObject("properties")
                .put("reviewDate", report.reviewDate().toString())
                .put("profile", report.profile().map(Profile::id).orElse(""));
        ObjectNode root = NODES.objectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        root.putArray("runs").add(run);
        return JsonPiece.frame(root);
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
