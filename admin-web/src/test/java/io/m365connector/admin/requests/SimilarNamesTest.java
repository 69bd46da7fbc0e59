package io.m365connector.admin.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Contoso,CONTOSO",
    "Contoso,C0ntoso",
    "Contoso,Contosо",
    "Halden Pryce,Halden-Pryce",
    "Müller,Muller",
    "Farnham,Famham",
    "Woodgrove,Woodgroves"
  })
  void take_one_for_the_other(String one, String other) {
    assertThat(SimilarNames.alike(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Contoso,Fabrikam", "ACME,ACNE Studios", "Customer 1,Customer 12 plc"})
  void can_be_told_apart(String one, String other) {
    assertThat(SimilarNames.alike(one, other)).isFalse();
  }
}
