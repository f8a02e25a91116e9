package dev.portolan.io.importing.files;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportReport;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.Importer;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.azure.AzureDesign;
import dev.portolan.io.importing.azure.TrafficLinks;
import dev.portolan.io.importing.drawio.DrawioFiles;
import dev.portolan.io.importing.drawio.DrawioImport;
import dev.portolan.model.Design;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes one design of foreign files: templates, exports, plans and manifests, merged by resource id and arranged. */
public final class ForeignFiles {

    private final Sorted files;
    private final String name;
    private final List<Problem> problems = new ArrayList<>();

    private ForeignFiles(Sorted files, String name, List<Problem> problems) {
        this.files = files;
        this.name = name;
        this.problems.addAll(problems);
        this.problems.addAll(files.problems());
    }

    /** Whether a file, or a folder, is of another format than Portolan's own, and of one that can be read. */
    public static boolean isForeign(Path path) {
        List<SourceFile> files = new SourceFiles(List.of(path)).files();
        Sorted sorted = new Sorted(files, List.of());
        boolean known = files.stream()
                .anyMatch(file -> Importers.all().stream()
                        .anyMatch(importer -> importer.recognise(file) == Importer.Recognition.YES));
        return known
                || !sorted.manifests().isEmpty()
                || !sorted.drawings().isEmpty()
                || path.toString().endsWith(".bicep");
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
        Sorted sorted = new Sorted(sources.files(), values.files());
        return new ForeignFiles(sorted, name(files), problems).opened();
    }

    private Imported opened() throws NotImported {
        if (files.resources().isEmpty() && files.manifests().isEmpty()) {
            return drawing();
        }
        files.drawings()
                .forEach(file -> problems.add(
                        Problem.of(file.name(), "a drawing cannot be put together with other files; open it alone")));
        List<Resources> read = new ArrayList<>();
        for (SourceFile file : files.resources()) {
            Importer importer = Importers.of(file).orElseThrow();
            read.add(importer.read(file, Parameters.of(file, files.parameters())));
        }
        boolean empty =
                read.stream().allMatch(resources -> resources.resources().isEmpty());
        if (empty && files.manifests().isEmpty()) {
            read.forEach(resources -> problems.addAll(resources.problems()));
            throw new NotImported(problems);
        }
        Imported azure = AzureDesign.of(name, read);
        Imported all = files.manifests().isEmpty() ? azure : WithManifests.of(azure, files.manifests());
        if (all.design().topology().components().isEmpty()) {
            problems.addAll(all.report().problems());
            throw new NotImported(problems);
        }
        return new Imported(Arranged.of(TrafficLinks.drawn(all.design())), with(problems, all.report()));
    }

    private Imported drawing() throws NotImported {
        if (files.drawings().size() != 1) {
            throw new NotImported(
                    problems.isEmpty()
                            ? List.of(Problem.of(name, "no template, export, plan or manifest is among these files"))
                            : problems);
        }
        DrawioImport drawn = DrawioFiles.read(files.drawings().get(0));
        problems.addAll(drawn.problems());
        Design design = drawn.design().orElse(Design.empty(name));
        if (drawn.design().isEmpty()) {
            throw new NotImported(problems);
        }
        return new Imported(
                design,
                new ImportReport(
                        drawn.ignored(),
                        Map.of(),
                        Map.of(),
                        drawn.ignored(),
                        List.of(),
                        drawn.guessed(),
                        List.of(),
                        problems,
                        ImportReport.Tally.NOTHING));
    }

    private static String name(List<Path> files) {
        String first = files.isEmpty()
                ? ""
                : String.valueOf(files.get(0).toAbsolutePath().normalize().getFileName());
        return first.replaceFirst("\\.(json|jsonc|template|ya?ml|drawio)$", "");
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
