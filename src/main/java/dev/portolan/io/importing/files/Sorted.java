package dev.portolan.io.importing.files;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import dev.portolan.io.importing.drawio.DrawioFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The files of an import, by what is read of them. */
final class Sorted {

    private static final int LOOKED_AT = 20_000;
    private static final Pattern MANIFEST =
            Pattern.compile("(?m)^\\s*[\"']?apiVersion[\"']?\\s*:\\s*[\"']?[\\w.]+(/\\w+)?[\"']?\\s*,?\\s*$");
    private static final Pattern TOPOLOGY = Pattern.compile("\"format\"\\s*:\\s*\\d");

    private final List<SourceFile> resources = new ArrayList<>();
    private final List<SourceFile> parameters = new ArrayList<>();
    private final List<SourceFile> manifests = new ArrayList<>();
    private final List<SourceFile> drawings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Sorted(List<SourceFile> files, List<SourceFile> values) {
        parameters.addAll(values);
        files.forEach(this::add);
    }

    private void add(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".bicep") && !file.text().stripLeading().startsWith("{")) {
            problems.add(Problem.of(
                    file.name(),
                    "this is Bicep source; compile it with \"bicep build %s\" or \"az bicep build --file %s\" and open the JSON"
                            .formatted(file.name(), file.name())));
        } else if (name.endsWith(".bicepparam")) {
            problems.add(Problem.of(
                    file.name(),
                    "these are parameters in Bicep; make JSON of them with \"bicep build-params %s\" and open that"
                            .formatted(file.name())));
        } else if (ArmTemplates.recognisesParameters(file)) {
            parameters.add(file);
        } else if (DrawioFiles.recognises(file)) {
            drawings.add(file);
        } else if (isManifest(file)) {
            manifests.add(file);
        } else if (isTopology(file)) {
            problems.add(Problem.of(file.name(), "this is a topology file already; open it as it is"));
        } else if (Importers.of(file).isPresent()) {
            resources.add(file);
        } else {
            problems.add(Problem.of(
                    file.name(),
                    "this is no format that Portolan reads; choose an ARM template, an export of Azure resources as"
                            + " JSON, a Terraform plan, Kubernetes manifests or a draw.io file"));
        }
    }

    private static String start(SourceFile file) {
        return file.text().substring(0, Math.min(LOOKED_AT, file.text().length()));
    }

    static boolean isManifest(SourceFile file) {
        String start = start(file);
        boolean json =
                start.stripLeading().startsWith("{") || start.stripLeading().startsWith("[");
        return MANIFEST.matcher(start).find()
                && (start.contains("kind:") || start.contains("\"kind\""))
                && (!json || !start.contains("\"resources\"") && !start.contains("/subscriptions/"));
    }

    static boolean isTopology(SourceFile file) {
        return TOPOLOGY.matcher(start(file)).find() && start(file).contains("\"components\"");
    }

    List<SourceFile> resources() {
        return resources;
    }

    boolean hasResourcesOrManifests() {
        return !resources.isEmpty() || !manifests.isEmpty();
    }

    List<SourceFile> parameters() {
        return parameters;
    }

    List<SourceFile> manifests() {
        return manifests;
    }

    List<SourceFile> drawings() {
        return drawings;
    }

    List<Problem> problems() {
        return problems;
    }
}
