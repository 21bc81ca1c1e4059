package fr.quitus.launcher;

/** What listens on a port: the name a person reads, the option that moves it, and where it usually is. */
enum Part {
    GATEWAY("gateway", "--gateway-port", 8080),
    SUBSIDY("subsidy-service", "--subsidy-port", 8081),
    COFINANCING("cofinancing-service", "--cofinancing-port", 8082),
    DATABASE("database", "--database-port", 13_306);

    private final String title;
    private final String portOption;
    private final int usualPort;

    Part(String title, String portOption, int usualPort) {
        this.title = title;
        this.portOption = portOption;
        this.usualPort = usualPort;
    }

    String title() {
        return title;
    }

    String portOption() {
        return portOption;
    }

    int usualPort() {
        return usualPort;
    }
}
