package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions that nobody can evaluate before the template is deployed. */
class OpaqueValuesTest {

    private static final String P = "\"parameters\": {\"p\": {\"type\": \"string\"}, \"l\": {\"type\": \"array\"}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            parameters('p')                               | ? parameters('p')
            concat('a-', parameters('p'))                 | ? a-{p}
            add(int(parameters('p')), 1)                  | ? add(int(parameters('p')), 1)
            parameters('p').x[0]                          | ? parameters('p').x[0]
            split(parameters('p'), '/')[8]                | ? split(parameters('p'), '/')[8]
            equals(parameters('p'), 'a')                  | ? equals(parameters('p'), 'a')
            if(equals(parameters('p'), 'a'), 1, 2)        | ? if(equals(parameters('p'), 'a'), 1, 2)
            listKeys('x', '2020-01-01').keys[0].value     | ? listKeys('x', '2020-01-01').keys[0].value
            utcNow()                                      | ? utcNow()
            newGuid()                                     | ? newGuid()
            tenant().tenantId                             | ? tenant().tenantId
            map(parameters('l'), lambda('x', 1))          | ? map(parameters('l'))
            parameters('absent')                          | ? parameters('absent'): no parameter is called 'absent'
            unheardOf('a')                                | ? unheardOf(…): Portolan does not know this function
            concat('a'                                    | ? concat('a': it ends too early
            div(1, 0)                                     | ? div(1, 0): the result is no number that Azure can hold
            resourceId('A.B/c', 'x', 'y')                 | ? resourceId('A.B/c', 'x', 'y'): the type asks for 1 names, not 2
            createArray(1)[3]                             | ? no '3' is there, there are 1 items
            """)
    void saysWhy(String expression, String expected) {
        assertThat(Written.value(expression, P)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            equals(parameters('p'), parameters('p'))                              | true
            if(equals(parameters('p'), 'a'), 1, 1)                                | 1
            and(false(), equals(parameters('p'), 'a'))                            | false
            or(equals(parameters('p'), 'a'), true())                              | true
            empty(concat('a', parameters('p')))                                   | false
            startsWith(concat('vnet-', parameters('p')), 'vnet')                  | true
            contains(concat('vnet-', parameters('p')), 'net')                     | true
            contains(createArray('a', parameters('p')), 'a')                      | true
            length(createArray(parameters('p')))                                  | 1
            coalesce(null(), 'a', parameters('p'))                                | "a"
            last(split(resourceId('A.B/c/d', parameters('p'), 'x'), '/'))           | "x"
            length(uniqueString(parameters('p')))                                 | 13
            equals(uniqueString(parameters('p')), uniqueString(parameters('p')))  | true
            equals(uniqueString(parameters('p')), uniqueString(resourceGroup().id)) | false
            length(guid(parameters('p'), 'x'))                                    | 36
            json(concat('{"a": "', parameters('p'), '", "b": 2}')).b              | 2
            """)
    void whatIsCertainIsKnownAllTheSame(String expression, String expected) {
        assertThat(Written.value(expression, P)).isEqualTo(expected);
    }

    @Test
    void aListThatIsNotKnownLeavesTheOthersOfAConcatenation() {
        assertThat(Written.value("concat(createArray('10.0.0.0/16'), parameters('l'))", P))
                .isEqualTo("[\"10.0.0.0/16\",null]");
        assertThat(Written.value("length(concat(createArray('a'), parameters('l')))", P))
                .startsWith("?");
    }

    @Test
    void anIdOfWhichANameIsNotKnownStaysInTheBody() {
        assertThat(Written.value("resourceId('A.B/c', parameters('p'))", P))
                .isEqualTo("\"/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/A.B/c/{p}\"");
    }

    @Test
    void theTextsOfTheTemplateCannotPassForOpaqueOnes() {
        assertThat(Written.value("'\uE000x\uE003'")).isEqualTo("\"\uFFFDx\uFFFD\"");
    }
}
