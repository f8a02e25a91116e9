package dev.portolan.io.importing.files;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.edit.Reimport;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportProgress;
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
import java.util.stream.Stream;

/** Makes one design of foreign files: templates, exports, plans and manifests, merged by resource id and arranged. */
public final class ForeignFiles {

    private static final int STAGES = 3;

    private final Sorted files;
    private final String name;
    private final ImportProgress progress;
    private final List<Problem> problems = new ArrayList<>();

    private ForeignFiles(ImportWish wish, ImportProgress progress) {
        SourceFiles sources = new SourceFiles(wish.files(), wish, progress);
        SourceFiles values = new SourceFiles(wish.parameters(), ImportWish.of(List.of()), ImportProgress.NONE);
        files = new Sorted(sources.files(), values.files());
        name = name(wish.files());
        this.progress = progress;
        problems.addAll(sources.problems());
        problems.addAll(values.problems());
        problems.addAll(files.problems());
    }

    /** Whether a file, or a folder, is of another format than Portolan's own, and of one that can be read. */
    public static boolean isForeign(Path path) {
        List<SourceFile> files =
                new SourceFiles(List.of(path), ImportWish.of(List.of(path)), ImportProgress.NONE).files();
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
        return open(ImportWish.of(files, parameters), ImportProgress.NONE);
    }

    /**
     * The design of all the files together.
     *
     * @throws NotImported where nothing could be read of them
     */
    public static Imported open(ImportWish wish, ImportProgress progress) throws NotImported {
        ForeignFiles files = new ForeignFiles(wish, progress);
        Imported opened = files.files.hasResourcesOrManifests() ? files.opened() : files.drawing();
        return files.noted(opened, Design.empty(""));
    }

    /**
     * What the files make of a design that is there: manifests alone are drawn into its cluster, everything else is a
     * design of its own. To be held against it by {@link Reimport}.
     *
     * @throws NotImported where nothing could be read of them
     */
    public static Imported into(Design here, ImportWish wish, ImportProgress progress) throws NotImported {
        ForeignFiles files = new ForeignFiles(wish, progress);
        boolean within = files.files.resources().isEmpty()
                && !files.files.manifests().isEmpty()
                && here.topology().components().stream()
                        .anyMatch(component -> component.is(ClusterKinds.AKS_CLUSTER.id()));
        if (!within) {
            Imported opened = files.files.hasResourcesOrManifests() ? files.opened() : files.drawing();
            return files.noted(opened, Design.empty(""));
        }
        Design base = Reimport.without(
                here, files.files.manifests().stream().map(SourceFile::name).toList());
        Imported drawn = WithManifests.of(new Imported(base, ImportReport.EMPTY), files.files.manifests());
        progress.at("Arranging", STAGES - 1, STAGES);
        return files.noted(new Imported(Arranged.of(drawn.design()), with(files.problems, drawn.report())), base);
    }

    private Imported opened() throws NotImported {
        files.drawings()
                .forEach(file -> problems.add(
                        Problem.of(file.name(), "a drawing cannot be put together with other files; open it alone")));
        List<Resources> read = read();
        boolean empty =
                read.stream().allMatch(resources -> resources.resources().isEmpty());
        if (empty && files.manifests().isEmpty()) {
            read.forEach(resources -> problems.addAll(resources.problems()));
            throw new NotImported(problems);
        }
        progress.at("Putting together what belongs together", 0, STAGES);
        Imported azure = AzureDesign.of(name, read);
        progress.at("Drawing manifests", 1, STAGES);
        Imported all = files.manifests().isEmpty() ? azure : WithManifests.of(azure, files.manifests());
        boolean nothing =
                all.report().mapped().isEmpty() && all.report().generic().isEmpty();
        if (nothing || all.design().topology().components().isEmpty()) {
            problems.addAll(all.report().problems());
            throw new NotImported(
                    problems.isEmpty()
                            ? List.of(Problem.of(name, "nothing in these files has a part in a design; choose others"))
                            : problems);
        }
        progress.at("Arranging", STAGES - 1, STAGES);
        return new Imported(Arranged.of(TrafficLinks.drawn(all.design())), with(problems, all.report()));
    }

    private List<Resources> read() {
        List<Resources> read = new ArrayList<>();
        for (SourceFile file : files.resources()) {
            progress.at(
                    "Understanding " + file.name(),
                    read.size(),
                    files.resources().size());
            Importer importer = Importers.of(file).orElseThrow();
            read.add(importer.read(file, Parameters.of(file, files.parameters())));
        }
        return read;
    }

    private Imported noted(Imported imported, Design base) {
        List<String> names = Stream.of(files.resources(), files.manifests(), files.drawings())
                .flatMap(List::stream)
                .map(SourceFile::name)
                .toList();
        return new Imported(Provenance.noted(imported.design(), base), imported.report(), names);
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
        return first.replaceFirst("(\\.drawio)?\\.(json|jsonc|template|ya?ml|drawio|svg|png|bicep|tfstate)$", "");
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
