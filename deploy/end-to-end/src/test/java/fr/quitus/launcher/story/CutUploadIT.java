package fr.quitus.launcher.story;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import java.io.IOException;
import java.net.Socket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An upload whose connection breaks leaves nothing, also when all of the file had come and only its end mark had not. */
@ExtendWith(OneQuitus.class)
class CutUploadIT {

    private static final List<String> SIDES = List.of("payment-reconciliation", "receipt-reconciliation");

    /** What is sent of a file before the connection breaks. */
    record Cut(String name, SampleFile file, String sent) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Cut> cuts() {
        var announced = statementOf(3);
        var chunked = statementOf(4);
        return Stream.of(
                new Cut("half of what was announced", announced, half(announced)),
                new Cut("all but the last chunk", chunked, withoutEnd(chunked)));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void leavesNothingAndCompletesWhenSentAgain(Cut cut, Quitus quitus) throws IOException {
        var told = new Told(quitus);
        var kept = SIDES.stream().map(told::filesOf).toList();

        try (var socket =
                new Socket(quitus.gateway().getHost(), quitus.gateway().getPort())) {
            socket.getOutputStream().write(cut.sent().getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }

        assertThat(SIDES.stream().map(told::filesOf).toList()).isEqualTo(kept);
        given().baseUri(quitus.gateway().toString())
                .contentType("application/octet-stream")
                .body(cut.file().content())
                .post("/v1/statements")
                .then()
                .statusCode(201)
                .body("complete", equalTo(true));
        SIDES.forEach(side -> {
            var before = new ArrayList<>(kept.get(SIDES.indexOf(side)));
            assertThat(told.filesOf(side)).containsAll(before).hasSize(before.size() + 1);
        });
    }

    private static String half(SampleFile file) {
        var content = new String(file.content(), US_ASCII);
        return head("Content-Length: " + content.length()) + content.substring(0, content.length() / 2);
    }

    private static String withoutEnd(SampleFile file) {
        var content = new String(file.content(), US_ASCII);
        var chunk = Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
        return head("Transfer-Encoding: chunked") + chunk;
    }

    private static String head(String length) {
        return "POST /v1/statements HTTP/1.1\r\nHost: quitus\r\nContent-Type: application/octet-stream\r\n" + length
                + "\r\n\r\n";
    }

    /** A movement that no one expects, on a day of its own. */
    private static SampleFile statementOf(int dayOfMonth) {
        var day = LocalDate.of(SampleFiles.YEAR, 12, dayOfMonth);
        return new CfonbFile(SampleFiles.ACCOUNT, day, "1000.00")
                .day(day, Movement.of("05", "43.21", "VIR DIVERS").with("LIB", "DONNEES ILLUSTRATIVES"))
                .named("illustratif-" + dayOfMonth);
    }
}
