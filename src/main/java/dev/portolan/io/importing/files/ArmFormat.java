package dev.portolan.io.importing.files;

import dev.portolan.io.importing.Importer;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import java.util.Optional;

/** ARM templates, hand-written or compiled from Bicep, among the formats. */
final class ArmFormat implements Importer {

    @Override
    public String label() {
        return "ARM template";
    }

    @Override
    public Recognition recognise(SourceFile file) {
        return ArmTemplates.recognises(file) ? Recognition.YES : Recognition.NO;
    }

    @Override
    public Resources read(SourceFile file, Optional<SourceFile> parameters) {
        return parameters.map(values -> ArmTemplates.read(file, values)).orElseGet(() -> ArmTemplates.read(file));
    }
}
