package dev.portolan.cli;

import dev.portolan.io.settings.ProjectSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The settings that a {@code portolan.yaml} beside designs gives. */
final class Projects {

    private Projects() {}

    /**
     * The settings for one design.
     *
     * @throws BadInput with a line per problem where the file is wrong
     */
    static ProjectSettings beside(Path design) {
        ProjectSettings project = ProjectSettings.beside(design);
        refuseWrong(List.of(project));
        return project;
    }

    /** @throws BadInput with a line per problem, each said once */
    static void refuseWrong(Collection<ProjectSettings> projects) {
        Set<String> problems = new TreeSet<>();
        projects.forEach(project -> project.problems().forEach(problem -> problems.add(problem.toString())));
        if (!problems.isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), problems));
        }
    }
}
