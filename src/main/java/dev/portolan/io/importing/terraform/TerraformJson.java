package dev.portolan.io.importing.terraform;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What {@code terraform show -json} prints of a plan or a state. */
public final class TerraformJson {

    private static final int GLANCE = 4_000;

    private TerraformJson() {}

    /** Whether a file looks like one, by its first lines. */
    public static boolean recognises(SourceFile file) {
        String start = file.text().substring(0, Math.min(GLANCE, file.text().length()));
        return start.contains("\"format_version\"") || start.contains("\"terraform_version\"");
    }

    /**
     * The resources of a plan or state, as Azure's REST interface would have them. Counted as evaluated are the references
     * that were followed to a value, as opaque those that were not. Never throws: what cannot be read is a problem.
     */
    public static Resources read(SourceFile file) {
        try {
            JsonText text = JsonText.read(file);
            String refusal = refusal(text.root());
            return refusal.isEmpty()
                    ? new Translation(Plan.of(file.name(), text)).resources()
                    : nothing(new Problem(file.name(), 1, "", refusal));
        } catch (JsonText.Unreadable e) {
            return nothing(e.problem());
        }
    }

    private static Resources nothing(Problem problem) {
        return new Resources(List.of(), List.of(), List.of(problem), 0, 0);
    }

    /** Why this is nothing to read; empty where it is. */
    private static String refusal(JsonNode root) {
        String version = root.path("format_version").asString("");
        if (version.isEmpty()) {
            return root.has("lineage") || root.has("terraform_version")
                    ? "this is Terraform's own state file; run \"terraform show -json\" and open what it prints"
                    : "\"format_version\" is missing, so this is nothing that \"terraform show -json\" prints";
        }
        if (!version.startsWith("0.") && !version.startsWith("1.")) {
            return "this has the format version %s, and Portolan reads 0.x and 1.x; update Portolan to open it"
                    .formatted(version);
        }
        boolean empty = root.path("planned_values").isMissingNode()
                && root.path("values").isMissingNode();
        return empty ? "there is neither a plan nor a state in this file; run \"terraform show -json\" on one" : "";
    }
}
