package dev.portolan;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets window tests run only where the libraries are installed that JavaFX draws text with on Linux. */
final class NativeLibraries implements ExecutionCondition {

    private static final Map<String, String> FILE_BY_PACKAGE = new TreeMap<>(Map.of(
            "libfreetype6", "libfreetype.so.6",
            "libfontconfig1", "libfontconfig.so.1",
            "libpango-1.0-0", "libpango-1.0.so.0",
            "libpangoft2-1.0-0", "libpangoft2-1.0.so.0"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return ConditionEvaluationResult.enabled("only Linux leaves these libraries to the user");
        }
        var missing = FILE_BY_PACKAGE.entrySet().stream()
                .filter(entry -> !isInstalled(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("all native libraries are installed")
                : ConditionEvaluationResult.disabled("window tests need " + missing);
    }

    private static boolean isInstalled(String file) {
        return folders().anyMatch(folder -> Files.exists(Path.of(folder, file)));
    }

    private static Stream<String> folders() {
        var machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        var configured = System.getenv().getOrDefault("LD_LIBRARY_PATH", "").split(File.pathSeparator);
        return Stream.concat(
                Stream.of(configured).filter(folder -> !folder.isEmpty()),
                Stream.of("/lib", "/usr/lib")
                        .flatMap(root -> Stream.of(root, root + "64", root + "/" + machine + "-linux-gnu")));
    }
}
