package dev.portolan.io.importing.files;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportReport;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.Importer;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import dev.portolan.io.importing.azure.AzureDesign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one design of foreign files: templates, exports and plans, merged by resource id and arranged. */
public final class ForeignFiles {

    private static final int LOOKED_AT = 4_000;

    private ForeignFiles() {}

    /** Whether a text is JSON that is no topology file of Portolan, whatever it is called. */
    public static boolean isForeign(String text) {
        String start = text.substring(0, Math.min(LOOKED_AT, text.length())).stripLeading();
        return start.startsWith("{") && !start.contains("\"format\"") || start.startsWith("[");
    }

    /**
     * The design of all the files together.
     *
     * @param files files and folders; parameter files among them hold for the templates
     * @param parameters more parameter files
     * @throws NotImported where nothing could be read of them
     */
    public static Imported open(List<Path> files, List<Path> parameters) throws NotImported {
        SourceFiles sources = new SourceFiles(files);
        SourceFiles values = new SourceFiles(parameters);
        List<Problem> problems = new ArrayList<>(sources.problems());
        problems.addAll(values.problems());
        List<SourceFile> given = new ArrayList<>(values.files());
        sources.files().stream().filter(ForeignFiles::isParameters).forEach(given::add);
        List<Resources> read = new ArrayList<>();
        for (SourceFile file : sources.files()) {
            if (!isParameters(file)) {
                read(file, given, problems).ifPresent(read::add);
            }
        }
        if (read.stream().allMatch(resources -> resources.resources().isEmpty())) {
            read.forEach(resources -> problems.addAll(resources.problems()));
            throw new NotImported(
                    problems.isEmpty()
                            ? List.of(Problem.of(String.valueOf(files), "no template or export is among these files"))
                            : problems);
        }
        Imported imported = AzureDesign.of(name(files), read);
        return new Imported(Arranged.of(imported.design()), with(problems, imported.report()));
    }

    private static Optional<Resources> read(SourceFile file, List<SourceFile> parameters, List<Problem> problems) {
        Optional<Importer> importer = Importers.of(file);
        if (importer.isEmpty()) {
            problems.add(Problem.of(
                    file.name(),
                    "this is no format that Portolan reads; choose an ARM template, an export of Azure resources as JSON,"
                            + " or a topology file"));
        }
        return importer.map(found -> found.read(file, Parameters.of(file, parameters)));
    }

    private static boolean isParameters(SourceFile file) {
        return ArmTemplates.recognisesParameters(file);
    }

    private static String name(List<Path> files) {
        String first = files.isEmpty()
                ? ""
                : String.valueOf(files.get(0).toAbsolutePath().normalize().getFileName());
        return first.replaceFirst("\\.(json|jsonc|template)$", "");
    }

    private static ImportReport with(List<Problem> more, ImportReport report) {
        List<Problem> problems = new ArrayList<>(more);
        problems.addAll(report.problems());
        return new ImportReport(
                report.found(),
                report.mapped(),
                report.generic(),
                report.ignored(),
                report.referred(),
                report.assumed(),
                report.open(),
                problems,
                report.tally());
    }
}
