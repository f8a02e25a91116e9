package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.importing.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"$schema": "https://x/2019-04-01/deploymentTemplate.json#"}              | true  | false
            {"$SCHEMA": "https://x/2018-05-01/subscriptionDeploymentTemplate.json#"}  | true  | false
            {"a": [1, {"b": 2}], "$schema": "http://x/deploymentTemplate.json"}       | true  | false
            {"$schema": "https://x/2019-04-01/deploymentParameters.json#"}            | false | true
            {"contentVersion": "1.0.0.0", "resources": []}                            | true  | false
            {"$schema": "https://x/other.json", "contentVersion": "1", "resources": []} | false | false
            {"resources": []}                                                         | false | false
            [1]                                                                       | false | false
            {"$schema                                                                 | false | false
            """)
    void templatesAndParameterFilesAreToldByTheirSchema(String text, boolean template, boolean parameters) {
        SourceFile file = new SourceFile("a.json", text);
        assertThat(ArmTemplates.recognises(file)).isEqualTo(template);
        assertThat(ArmTemplates.recognisesParameters(file)).isEqualTo(parameters);
    }
}
