package fr.quitus.reconciliation.billing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.importing.StatementImport;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VolumeProbeTest {

    @Inject
    StatementImport imports;

    @Inject
    Bills bills;

    @Test
    void probe() throws Exception {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-C4277777777", "name", "Volume"))
                .post(Mounted.ROOT + "/accounts")
                .then()
                .statusCode(201);
        bills.issue("990001", "Ronalpia", "5.55", LocalDate.of(2022, 6, 1), "PAID");
        var path = Files.createTempFile("volume", ".cfonb");
        int n = 150_000;
        long sum = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
            out.write(rec("0130001    00100EUR2 C4277777777  300622" + " ".repeat(50) + amt(0)));
            for (int i = 1; i <= n; i++) {
                long cents = 100L + i % 900_000;
                sum -= cents;
                out.write(rec("0430001000000100EUR2 C427777777706010722  010722" + pad("VIR " + i, 31) + "  0000000  "
                        + amt(-cents)));
                out.write(rec("0530001000000100EUR2 C427777777706010722     NBEFOURNISSEUR NUMERO " + i));
            }
            out.write(rec("0730001    00100EUR2 C4277777777  010722" + " ".repeat(50) + amt(sum)));
        }
        long t0 = System.nanoTime();
        try (var in = Files.newInputStream(path)) {
            var report = imports.receive(in);
            assertThat(report.lines().read()).isEqualTo(n);
        }
        long ms = (System.nanoTime() - t0) / 1_000_000;
        System.out.println("VOLUME " + Files.size(path) + " bytes, " + n + " lines in " + ms + " ms, heap max "
                + Runtime.getRuntime().maxMemory());
        Files.delete(path);
    }

    private static byte[] rec(String s) {
        return (pad(s, 120) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String pad(String s, int n) {
        return s + " ".repeat(Math.max(0, n - s.length()));
    }

    private static String amt(long cents) {
        String d = "%014d".formatted(Math.abs(cents));
        return d.substring(0, 13) + (cents < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI").charAt(d.charAt(13) - '0');
    }
}
