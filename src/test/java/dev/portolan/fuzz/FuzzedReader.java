package dev.portolan.fuzz;

import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import dev.portolan.io.importing.azure.AzureDesign;
import dev.portolan.io.importing.azure.ResourceJson;
import dev.portolan.io.importing.azure.TrafficLinks;
import dev.portolan.io.importing.drawio.DrawioFiles;
import dev.portolan.io.importing.kubernetes.ClusterImport;
import dev.portolan.io.importing.kubernetes.Manifests;
import dev.portolan.io.importing.terraform.TerraformJson;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A reader under fire: whatever it is given, it throws nothing, and what it makes can be saved and opened again. */
enum FuzzedReader {
    ARM {
        @Override
        Optional<Design> read(SourceFile file) {
            return design(ArmTemplates.read(file));
        }
    },
    PARAMETERS {
        @Override
        Optional<Design> read(SourceFile file) {
            return design(ArmTemplates.read(TEMPLATE, file));
        }
    },
    AZURE {
        @Override
        Optional<Design> read(SourceFile file) {
            return design(new ResourceJson().read(file, Optional.empty()));
        }
    },
    TERRAFORM {
        @Override
        Optional<Design> read(SourceFile file) {
            return design(TerraformJson.read(file));
        }
    },
    KUBERNETES {
        @Override
        Optional<Design> read(SourceFile file) {
            return Optional.of(
                    ClusterImport.anew("fuzz", Manifests.read(List.of(file))).design());
        }
    },
    DRAWIO {
        @Override
        Optional<Design> read(SourceFile file) {
            return DrawioFiles.read(file).design();
        }
    },
    TOPOLOGY {
        @Override
        Optional<Design> read(SourceFile file) {
            return DesignReader.read(file.name(), file.text()).design();
        }
    };

    private static final SourceFile TEMPLATE = new SourceFile("main.json", """
            {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
             "parameters": {"name": {"type": "string"}, "ranges": {"type": "array"}, "more": {"type": "object"}, "on": {"type": "bool"}},
             "resources": [{
              "type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01", "name": "[parameters('name')]",
              "condition": "[parameters('on')]",
              "properties": {
               "addressSpace": {"addressPrefixes": "[parameters('ranges')]"},
               "copy": [{"name": "subnets", "count": "[length(parameters('ranges'))]", "input": {
                "name": "[concat('subnet', copyIndex('subnets'))]",
                "properties": "[union(parameters('more'), createObject('addressPrefix', parameters('ranges')[copyIndex('subnets')]))]"}}]}}]}
            """);

    /** What is made of a file; empty where the reader says that nothing can be. */
    abstract Optional<Design> read(SourceFile file);

    static FuzzedReader named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The folder of what was found, and of seeds. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalStateException where what was made cannot be saved and opened again */
    void attack(String text) {
        read(new SourceFile("fuzz", text)).ifPresent(design -> {
            String written = DesignWriter.write(design);
            Reading reading = DesignReader.read("saved", written);
            if (reading.design().isEmpty()) {
                throw new IllegalStateException("saved, but not readable: " + reading.problems());
            }
            String again = DesignWriter.write(reading.design().orElseThrow());
            if (!again.equals(written)) {
                throw new IllegalStateException("saved twice, and it differs");
            }
        });
    }

    private static Optional<Design> design(Resources resources) {
        return resources.resources().isEmpty()
                ? Optional.empty()
                : Optional.of(TrafficLinks.drawn(
                        AzureDesign.of("fuzz", List.of(resources)).design()));
    }
}
