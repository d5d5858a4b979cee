# Builds Rapport from source and runs it as one fat jar.
#   docker build -t rapport .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
# The tests and the formatter run in CI, not in the image build.
RUN --mount=type=cache,target=/repository \
    mvn -B -ntp -Dmaven.repo.local=/repository -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home --home-dir /rapport rapport
WORKDIR /rapport
# One fat jar on purpose: in the extracted layout the web server does not find the plugin files of Tasklist and Cockpit.
COPY --from=build --chown=root:root /build/target/rapport-*.jar /opt/rapport.jar
USER rapport
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -Duser.timezone=UTC"
EXPOSE 8080
# curl is part of the base image
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=6 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://localhost:8080/actuator/health"]
ENTRYPOINT ["java", "-jar", "/opt/rapport.jar"]
