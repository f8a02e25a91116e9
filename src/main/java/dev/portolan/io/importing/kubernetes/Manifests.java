package dev.portolan.io.importing.kubernetes;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.json.JsonPath;
import dev.portolan.io.json.Node;
import dev.portolan.io.json.Problems;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The objects that some files of manifests describe, in order, and what could not be read. */
public final class Manifests {

    private static final int MOST_OBJECTS = 20_000;
    private static final String KUSTOMIZE = "kustomize.config.k8s.io";

    private final List<Manifest> objects;
    private final List<Problem> problems;
    private final Map<String, List<Manifest>> byKind = new HashMap<>();

    private Manifests(Collection<Manifest> objects, List<Problem> problems) {
        this.objects = List.copyOf(objects);
        this.problems = List.copyOf(problems);
        objects.forEach(each ->
                byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
    }

    public List<Manifest> objects() {
        return objects;
    }

    /** Located. */
    public List<Problem> problems() {
        return problems;
    }

    /** Never throws: what cannot be read is a problem. An object that stands in two files is taken from the last. */
    public static Manifests read(List<SourceFile> files) {
        Map<String, Manifest> objects = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (SourceFile file : files) {
            Problems ofFile = new Problems(file.name());
            for (Node document : YamlDocuments.read(file.text(), ofFile)) {
                unpacked(new Yaml(document)).forEach(each -> add(each, file, objects, ofFile));
            }
            problems.addAll(ofFile.found());
        }
        return new Manifests(objects.values(), problems);
    }

    /** The objects of this kind, whatever version of its group they are written for. */
    Stream<Manifest> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of()).stream();
    }

    Stream<Manifest> ofKind(String group, String kind) {
        return ofKind(kind).filter(each -> each.group().equals(group));
    }

    /** What kubectl and Helm wrap into a list, without the list. */
    private static Stream<Yaml> unpacked(Yaml document) {
        if (!document.items().isEmpty()) {
            return document.items().stream().flatMap(Manifests::unpacked);
        }
        boolean isList = document.at("kind").text().endsWith("List")
                && !document.at("items").items().isEmpty();
        return isList ? document.at("items").items().stream().flatMap(Manifests::unpacked) : Stream.of(document);
    }

    private static void add(Yaml body, SourceFile file, Map<String, Manifest> objects, Problems problems) {
        String kind = body.at("kind").text();
        String version = body.at("apiVersion").text();
        if (kind.endsWith("List") && body.at("items").isGiven()) {
            return; // an empty list
        }
        if (objects.size() >= MOST_OBJECTS) {
            problems.error(
                    body.line(), JsonPath.ROOT, "more than 20,000 objects stand in the files; the rest was not read");
            return;
        }
        if (kind.isEmpty() || version.isEmpty()) {
            problems.warn(
                    body.line(),
                    JsonPath.ROOT,
                    "this has no \"apiVersion\" and \"kind\", so it is no object of Kubernetes");
            return;
        }
        if (version.startsWith(KUSTOMIZE)) {
            problems.warn(
                    body.line(),
                    JsonPath.ROOT,
                    "this tells Kustomize what to do; run \"kubectl kustomize\" and open what it prints");
            return;
        }
        String name = body.at("metadata", "name").text();
        if (name.isEmpty()) {
            name = body.at("metadata", "generateName").text();
        }
        if (name.isEmpty()) {
            problems.warn(body.line(), JsonPath.ROOT, "this " + kind + " has no name, and was passed over");
            return;
        }
        Manifest object = new Manifest(
                version,
                kind,
                body.at("metadata", "namespace").text(),
                name,
                body,
                new Origin(file.name(), body.line(), ""));
        warnOfUnquoted(object, problems);
        String key = String.join("/", object.group(), kind, object.home(), name);
        if (objects.remove(key) != null) {
            problems.warn(
                    body.line(), JsonPath.ROOT, object.words() + " stands in the files twice, and the last was taken");
        }
        objects.put(key, object);
    }

    /** Annotations and labels are texts; the API server refuses flags and numbers, which are what most slips look like. */
    private static void warnOfUnquoted(Manifest object, Problems problems) {
        object.body().at("metadata", "annotations").members().forEach((name, value) -> {
            if (value.isUnquoted()) {
                problems.warn(
                        value.line(),
                        JsonPath.ROOT,
                        "%s: the annotation %s is %s without quotes, which Kubernetes refuses; put it in quotes"
                                .formatted(object.words(), name, value.text()));
            }
        });
    }
}
