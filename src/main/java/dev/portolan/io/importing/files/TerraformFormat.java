package dev.portolan.io.importing.files;

import dev.portolan.io.importing.Importer;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.terraform.TerraformJson;
import java.util.Optional;

/** Terraform plans and states among the formats. */
final class TerraformFormat implements Importer {

    @Override
    public String label() {
        return "Terraform plan or state";
    }

    @Override
    public Recognition recognise(SourceFile file) {
        return TerraformJson.recognises(file) ? Recognition.YES : Recognition.NO;
    }

    @Override
    public Resources read(SourceFile file, Optional<SourceFile> parameters) {
        return TerraformJson.read(file);
    }
}
