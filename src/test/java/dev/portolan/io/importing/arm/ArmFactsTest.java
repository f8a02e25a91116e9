package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an independent evaluator found in the templates of the corpus: every network resource, every subnet's range. */
class ArmFactsTest {

    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Pattern RESOURCE = Pattern.compile("[A-Z]+ ([A-Za-z]+/[A-Za-z/]+) (\\S+).*");
    private static final Pattern SUBNET = Pattern.compile(" {4}subnet (\\S+) ([0-9.:a-f]+/\\d+) .*");
    private static final Pattern HASH = Pattern.compile("u[a-z2-7]{12}|uy7(blomcdd3)?|0815|⟨[^⟩]*⟩");

    /** What was found with one set of parameters. */
    private record Facts(String file, String parameters, List<String> lines) {}

    @Test
    void theSameResourcesAndSubnetsAreFound() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
        List<String> differing = new ArrayList<>();
        int compared = 0;
        for (Facts facts : facts()) {
            Resources read = read(facts);
            differing.addAll(resources(facts, read));
            differing.addAll(subnets(facts, read));
            compared += facts.lines().size();
        }
        assertThat(differing).isEmpty();
        assertThat(compared).isGreaterThan(300);
    }

    private static List<String> resources(Facts facts, Resources read) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String line : facts.lines()) {
            Matcher resource = RESOURCE.matcher(line);
            if (resource.matches() && !resource.group(1).contains("/providers/")) {
                expected.computeIfAbsent("microsoft." + resource.group(1).toLowerCase(), type -> new ArrayList<>())
                        .add(resource.group(2));
            }
        }
        List<String> differing = new ArrayList<>();
        expected.forEach((type, names) -> {
            List<String> found = read.resources().stream()
                    .filter(resource -> resource.type().equalsIgnoreCase(type))
                    .map(AzureResource::name)
                    .distinct()
                    .toList();
            List<String> missing = names.stream()
                    .filter(name -> found.stream()
                            .noneMatch(own -> pattern(name).matcher(own).matches()))
                    .toList();
            if (!missing.isEmpty() || found.size() != names.stream().distinct().count()) {
                differing.add(facts.file() + " " + type + ": " + names + " is " + found);
            }
        });
        return differing;
    }

    private static List<String> subnets(Facts facts, Resources read) {
        List<String> found = Stream.concat(
                        read.resources().stream()
                                .filter(resource ->
                                        resource.type().equalsIgnoreCase("Microsoft.Network/virtualNetworks"))
                                .flatMap(network -> network.body()
                                        .at("/properties/subnets")
                                        .valueStream()
                                        .map(subnet -> network.name() + "/"
                                                + subnet.path("name").asString("") + range(subnet))),
                        read.resources().stream()
                                .filter(resource ->
                                        resource.type().equalsIgnoreCase("Microsoft.Network/virtualNetworks/subnets"))
                                .map(subnet -> subnet.name() + range(subnet.body())))
                .toList();
        List<String> differing = new ArrayList<>();
        String network = "";
        for (String line : facts.lines()) {
            Matcher resource = RESOURCE.matcher(line);
            Matcher subnet = SUBNET.matcher(line);
            network = resource.matches() ? resource.group(2) : network;
            if (subnet.matches()) {
                String name = subnet.group(1).contains("/") ? subnet.group(1) : network + "/" + subnet.group(1);
                Pattern wanted = pattern(name + " " + subnet.group(2));
                if (found.stream().noneMatch(own -> wanted.matcher(own).matches())) {
                    differing.add(facts.file() + " " + wanted + " is none of " + found);
                }
            }
        }
        return differing;
    }

    private static String range(JsonNode subnet) {
        JsonNode properties = subnet.path("properties");
        return " "
                + Optional.of(properties.path("addressPrefix").asString(""))
                        .filter(text -> !text.isEmpty())
                        .orElseGet(
                                () -> properties.path("addressPrefixes").path(0).asString(""));
    }

    /** Names made by {@code uniqueString} are others in each evaluator. */
    private static Pattern pattern(String name) {
        Matcher hash = HASH.matcher(name);
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (hash.find()) {
            pattern.append(Pattern.quote(name.substring(at, hash.start()))).append(".+");
            at = hash.end();
        }
        return Pattern.compile(pattern + Pattern.quote(name.substring(at)), Pattern.CASE_INSENSITIVE);
    }

    private static List<Facts> facts() throws IOException {
        List<Facts> all = new ArrayList<>();
        for (Path file : files("facts", "")) {
            String id = file.getFileName().toString().replace(".txt", "");
            for (String part : Files.readString(file).split("(?m)^### evaluated with: ")) {
                if (!part.isBlank()) {
                    List<String> lines = part.lines().toList();
                    all.add(new Facts(id, lines.get(0), lines.subList(1, lines.size())));
                }
            }
        }
        return all;
    }

    private static Resources read(Facts facts) throws IOException {
        SourceFile template = files(facts.file().startsWith("A") ? "arm" : "bicep", facts.file() + "-").stream()
                .map(ArmFactsTest::file)
                .filter(ArmTemplates::recognises)
                .findFirst()
                .orElseThrow();
        String how = facts.parameters();
        if (how.startsWith("parameter defaults only")) {
            return ArmTemplates.read(template);
        }
        if (how.startsWith("inline ")) {
            return ArmTemplates.read(template, inline(how));
        }
        String known = how.contains("custom-vnet-plus-firewall") ? "B04b" : facts.file();
        return ArmTemplates.read(
                template,
                files(facts.file().startsWith("A") ? "arm" : "bicep", known).stream()
                        .map(ArmFactsTest::file)
                        .filter(ArmTemplates::recognisesParameters)
                        .findFirst()
                        .orElseThrow());
    }

    private static SourceFile inline(String how) {
        JsonNode values = JsonMapper.shared().readTree(how.substring(how.indexOf('{'), how.lastIndexOf('}') + 1));
        String parameters = values.properties().stream()
                .map(value -> "\"" + value.getKey() + "\": {\"value\": " + value.getValue() + "}")
                .collect(Collectors.joining(", "));
        return new SourceFile("inline", "{\"parameters\": {" + parameters + "}}");
    }

    private static List<Path> files(String folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        }
    }

    private static SourceFile file(Path file) {
        try {
            return new SourceFile(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
