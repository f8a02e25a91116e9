package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each function with arguments that are known. */
class FunctionValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            concat('vnet-', 'hub', 1)                                  | "vnet-hub1"
            concat(createArray(1), createArray('a', 2))                | [1,"a",2]
            format('{0}-{1}-{{x}}', 'a', 3)                            | "a-3-{x}"
            format('{0:D3} {0:000} {0:x2}', 10)                        | "010 010 0a"
            format('{0}', true())                                      | "True"
            toLower('ABc')                                             | "abc"
            toUpper('ABc')                                             | "ABC"
            string(createObject('a', 1))                               | "{\\"a\\":1}"
            trim('  a ')                                               | "a"
            substring('subnet-1', 7, 1)                                | "1"
            substring('subnet', 3)                                     | "net"
            replace('10.0.0.0/16', '/16', '/24')                       | "10.0.0.0/24"
            split('a,b;c', createArray(',', ';'))                      | ["a","b","c"]
            split('/subscriptions/s/resourceGroups/rg', '/')[4]        | "rg"
            join(createArray('a', 'b'), '-')                           | "a-b"
            startsWith('Hub-vnet', 'hub')                              | true
            endsWith('Hub-vnet', 'NET')                                | true
            padLeft(5, 3, '0')                                         | "005"
            indexOf('a.b.c', '.')                                      | 1
            lastIndexOf('a.b.c', '.')                                  | 3
            indexOf(createArray('a', 'b'), 'b')                        | 1
            length('four')                                             | 4
            length(createArray(1, 2))                                  | 2
            length(createObject('a', 1))                               | 1
            empty('')                                                  | true
            empty(createArray())                                       | true
            empty(null())                                              | true
            empty('a')                                                 | false
            contains('subnet', 'net')                                  | true
            contains(createArray('a', 'b'), 'c')                       | false
            contains(createObject('Zone', 1), 'zone')                  | true
            first('abc')                                               | "a"
            first(createArray('a', 'b'))                               | "a"
            last(split('a/b/c', '/'))                                  | "c"
            take('abcdef', 2)                                          | "ab"
            take(createArray(1, 2, 3), 2)                              | [1,2]
            skip(createArray(1, 2, 3), 2)                              | [3]
            array('a')                                                 | ["a"]
            array(createArray('a'))                                    | ["a"]
            range(3, 2)                                                | [3,4]
            flatten(createArray(createArray(1), createArray(2, 3)))    | [1,2,3]
            union(createArray(1, 2), createArray(2, 3))                | [1,2,3]
            intersection(createArray(1, 2), createArray(2, 3))         | [2]
            indexFromEnd(createArray(1, 2, 3), 1)                      | 3
            base64('hub')                                              | "aHVi"
            base64ToString('aHVi')                                     | "hub"
            base64ToJson('eyJhIjoxfQ==').a                             | 1
            uri('https://a.example/x/y', 'z')                          | "https://a.example/x/z"
            uriComponent('a b/c')                                      | "a%20b%2Fc"
            uriComponentToString('a%20b%2Fc')                          | "a b/c"
            dataUriToString(dataUri('hub'))                            | "hub"
            """)
    void textsAndLists(String expression, String expected) {
        assertThat(Written.value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            createObject('a', 1, 'b', createArray())                   | {"a":1,"b":[]}
            createObject('A-b', 1)['a-B']                              | 1
            union(createObject('a', 1, 'b', 1), createObject('B', 2))  | {"a":1,"b":2}
            union(json('{"a":{"b":1}}'), json('{"a":{"c":2}}'))        | {"a":{"b":1,"c":2}}
            shallowMerge(createArray(json('{"a":{"b":1}}'), json('{"a":{"c":2}}'))) | {"a":{"c":2}}
            intersection(json('{"a":1,"b":2}'), json('{"a":1,"b":3}')) | {"a":1}
            items(createObject('b', 2, 'a', 1))                        | [{"key":"a","value":1},{"key":"b","value":2}]
            objectKeys(createObject('b', 2, 'a', 1))                   | ["a","b"]
            tryGet(createObject('a', createObject('b', 1)), 'a', 'b')  | 1
            coalesce(tryGet(createObject('a', 1), 'b'), 'none')        | "none"
            coalesce(tryIndexFromEnd(createArray(1), 2), 'none')       | "none"
            json('{"zones": [1]}').zones[0]                            | 1
            json('[1, 2]')                                             | [1,2]
            if(equals('a', 'A'), 'same', 'other')                      | "other"
            if(bool('true'), 1, fail('never'))                         | 1
            not(false())                                               | true
            and(true(), 'true', bool(1))                               | true
            or(false(), not(true()))                                   | false
            equals(createArray(1), createArray(1))                     | true
            equals(createObject('a', 1), createObject('A', 1))         | true
            equals(1, '1')                                             | false
            less(1, 2)                                                 | true
            lessOrEquals(2, 2)                                         | true
            greater('a', 'b')                                          | false
            greaterOrEquals(2, 3)                                      | false
            add(1, 2)                                                  | 3
            sub(1, 2)                                                  | -1
            mul(3, -2)                                                 | -6
            div(7, 2)                                                  | 3
            mod(7, 2)                                                  | 1
            int('12')                                                  | 12
            float('1.5')                                               | 1.5
            min(3, 1, 2)                                               | 1
            max(createArray(3, 1, 2))                                  | 3
            dateTimeAdd('2026-01-31 10:00:00Z', 'P1M')                 | "2026-02-28T10:00:00Z"
            dateTimeAdd('2026-01-31T10:00:00Z', '-PT1H')               | "2026-01-31T09:00:00Z"
            dateTimeToEpoch('1970-01-02')                              | 86400
            dateTimeFromEpoch(86400)                                   | "1970-01-02T00:00:00Z"
            environment().suffixes.storage                             | "core.windows.net"
            environment().suffixes.keyvaultDns                         | ".vault.azure.net"
            """)
    void recordsNumbersAndConditions(String expression, String expected) {
        assertThat(Written.value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            cidrSubnet('10.144.0.0/20', 24, 0)                         | "10.144.0.0/24"
            cidrSubnet('10.144.0.0/20', 24, 15)                        | "10.144.15.0/24"
            cidrSubnet('10.144.3.7/20', 22, 1)                         | "10.144.4.0/22"
            cidrSubnet('fd00::/48', 64, 1)                             | "fd00:0:0:1::/64"
            cidrHost('10.144.3.0/24', 0)                               | "10.144.3.1"
            cidrHost('10.144.3.0/24', 4)                               | "10.144.3.5"
            parseCidr('10.144.3.9/20').network                         | "10.144.0.0"
            parseCidr('10.144.3.9/20').netmask                         | "255.255.240.0"
            parseCidr('10.144.3.9/20').broadcast                       | "10.144.15.255"
            parseCidr('10.144.3.9/20').firstUsable                     | "10.144.0.1"
            parseCidr('10.144.3.9/20').lastUsable                      | "10.144.15.254"
            parseCidr('10.144.3.9/20').cidr                            | 20
            """)
    void addressRanges(String expression, String expected) {
        assertThat(Written.value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            map(range(0, 2), lambda('i', add(lambdaVariables('i'), 1)))                       | [1,2]
            map(createArray('a'), lambda('x', 'i', concat(lambdaVariables('x'), lambdaVariables('i')))) | ["a0"]
            filter(range(0, 4), lambda('i', greater(lambdaVariables('i'), 1)))                | [2,3]
            reduce(range(1, 3), 0, lambda('cur', 'next', add(lambdaVariables('cur'), lambdaVariables('next')))) | 6
            sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b')))) | [1,2,3]
            toObject(createArray('a'), lambda('x', lambdaVariables('x')), lambda('x', 1))     | {"a":1}
            groupBy(createArray('a', 'b'), lambda('x', 'all'))                                | {"all":["a","b"]}
            mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))        | {"a":2}
            map(range(0, 2), lambda('i', map(range(0, 1), lambda('j', lambdaVariables('i')))))| [[0],[1]]
            """)
    void lambdas(String expression, String expected) {
        assertThat(Written.value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            resourceId('A.B/c', 'x')                         | "{g}/providers/A.B/c/x"
            resourceId('A.B/c/d', 'x', 'y')                  | "{g}/providers/A.B/c/x/d/y"
            resourceId('A.B/c/d', 'x/y')                     | "{g}/providers/A.B/c/x/d/y"
            resourceId('A.B/c/', 'x')                        | "{g}/providers/A.B/c/x"
            resourceId('other', 'A.B/c', 'x')                | "/subscriptions/{subscription}/resourceGroups/other/providers/A.B/c/x"
            resourceId('s1', 'other', 'A.B/c', 'x')          | "/subscriptions/s1/resourceGroups/other/providers/A.B/c/x"
            subscriptionResourceId('A.B/c', 'x')             | "/subscriptions/{subscription}/providers/A.B/c/x"
            tenantResourceId('A.B/c', 'x')                   | "/providers/A.B/c/x"
            extensionResourceId('/subscriptions/s/', 'A.B/c', 'x') | "/subscriptions/s/providers/A.B/c/x"
            extensionResourceId(resourceId('A.B/c', 'x'), 'D.E/f', 'y') | "{g}/providers/A.B/c/x/providers/D.E/f/y"
            resourceGroup().id                               | "{g}"
            subscription().id                                | "/subscriptions/{subscription}"
            last(split(resourceId('A.B/c', 'x'), '/'))       | "x"
            """)
    void ids(String expression, String expected) {
        assertThat(Written.value(expression))
                .isEqualTo(expected.replace("{g}", "/subscriptions/{subscription}/resourceGroups/{resourceGroup}"));
    }
}
