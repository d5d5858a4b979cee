package io.rapport.access.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.rapport.access.OwnPage;
import io.rapport.access.Role;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which door opens for whom. The last line closes everything that was not named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

    /** For pages that bring no policy of their own, as the webapps do. */
    private static final String OUR_PAGES =
            "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

    private static final String ADMIN = EngineIdentity.GROUP + "camunda-admin";

    @Bean
    SecurityFilterChain house(
            HttpSecurity http, IdentityService identity, @Value("${rapport.access.wait-at-most-seconds}") int wait)
            throws Exception {
        var refusals = new Refusals(wait);
        http.authorizeHttpRequests(Doors::rules)
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals.signInFirst()))
                .logout(logout -> logout.logoutRequestMatcher(Tokens.leaving()).logoutSuccessHandler(new GoodBye()))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(refusals.signInFirst())
                        .accessDeniedHandler(refusals.notYours()))
                .csrf(Tokens::sameSite)
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OUR_PAGES))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new StillHere(identity), AuthorizationFilter.class)
                .addFilterAfter(new ActInEngine(identity), AuthorizationFilter.class);
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(paths(
                        "/actuator/health/**", "/actuator/info", "/error", "/favicon.ico", "/login", "/login.css"))
                .permitAll()
                .requestMatchers(paths("/camunda/assets/**", "/camunda/lib/**", "/camunda/favicon.ico"))
                .permitAll()
                .requestMatchers(EngineAddresses.freeWords(), EngineAddresses.timesToLive(), Tokens.leavingWebapp())
                .denyAll()
                .requestMatchers(EngineAddresses.administrators())
                .hasAuthority(ADMIN)
                .requestMatchers(paths("/actuator/**"))
                .hasAuthority(ADMIN);
        calendars(doors);
        pages(doors);
        people(doors);
        doors.requestMatchers(paths(
                        "/",
                        "/camunda/**",
                        "/engine-rest/**",
                        "/docs/**",
                        "/swagger-ui/**",
                        "/v3/api-docs/**",
                        "/webjars/echarts/**",
                        "/workbench/**"))
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        for (var page : OwnPage.values()) {
            var door = doors.requestMatchers(paths(page.patterns().toArray(String[]::new)));
            if (page.roles().isEmpty()) {
                door.authenticated();
            } else {
                door.hasAnyAuthority(roles(page.roles().toArray(Role[]::new)));
            }
        }
    }

    /** Everybody may know when we are open; closing is for those who answer for it. */
    private static void calendars(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers(withDefaults().matcher(HttpMethod.GET, "/api/calendars/**"))
                .authenticated()
                .requestMatchers(posts("/calendars/**"))
                .hasAnyAuthority(roles(Role.MANAGERS, Role.PROCESS_OWNERS))
                .requestMatchers(paths("/api/calendars/**"))
                .hasAnyAuthority(roles(Role.MANAGERS, Role.PROCESS_OWNERS));
    }

    private static void people(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers(
                        withDefaults().matcher(HttpMethod.GET, "/api/fact-kinds"),
                        withDefaults().matcher(HttpMethod.GET, "/api/event-types/**"))
                .authenticated()
                .requestMatchers(
                        posts("/api/events", "/api/requests", "/api/customers", "/api/customers/{id}/identifiers"))
                .hasAnyAuthority(roles(Role.INTEGRATIONS))
                .requestMatchers(paths("/api/customers/{id}/erasure", "/api/customers/{id}/legal-hold"))
                .hasAnyAuthority(roles(Role.PRIVACY_OFFICERS))
                .requestMatchers(paths("/api/privacy-requests/{id}/export"))
                .hasAnyAuthority(roles(Role.PRIVACY_OFFICERS))
                .requestMatchers(withDefaults().matcher(HttpMethod.POST, "/api/privacy-requests"))
                .hasAnyAuthority(
                        roles(Role.AGENTS, Role.LEADS, Role.MANAGERS, Role.PRIVACY_OFFICERS, Role.INTEGRATIONS))
                .requestMatchers(paths("/api/privacy-requests/**"))
                .hasAnyAuthority(roles(Role.PRIVACY_OFFICERS, Role.MANAGERS, Role.AUDITORS))
                .requestMatchers(paths("/api/customers/{id}/reads"))
                .hasAnyAuthority(roles(Role.PRIVACY_OFFICERS, Role.AUDITORS))
                .requestMatchers(paths("/api/customers/{id}/merges/**"))
                .hasAnyAuthority(roles(Role.LEADS, Role.MANAGERS, Role.PRIVACY_OFFICERS))
                .requestMatchers(withDefaults().matcher(HttpMethod.POST, "/api/customers/{id}/facts/{kind}/wrong"))
                .hasAnyAuthority(roles(Role.AGENTS, Role.LEADS, Role.MANAGERS))
                .requestMatchers(withDefaults().matcher(HttpMethod.DELETE, "/api/customers/{id}/notes/{note}"))
                .hasAnyAuthority(roles(Role.AGENTS, Role.LEADS, Role.MANAGERS, Role.PRIVACY_OFFICERS))
                .requestMatchers(paths("/api/customers/known-by-one", "/api/customers/known-by-one/**"))
                .hasAnyAuthority(roles(Role.MANAGERS))
                .requestMatchers(posts(
                        "/api/requests/{id}/pause", "/api/requests/{id}/resume", "/api/requests/{id}/promise/renew"))
                .hasAnyAuthority(roles(Role.LEADS, Role.MANAGERS))
                .requestMatchers(paths("/api/steward-cases/**", "/api/quality/**"))
                .hasAnyAuthority(roles(Role.LEADS, Role.MANAGERS, Role.PRIVACY_OFFICERS, Role.AUDITORS))
                .requestMatchers(paths("/api/absences/**", "/api/transfers/**"))
                .hasAnyAuthority(roles(OwnPage.TRANSFERS.roles().toArray(Role[]::new)))
                .requestMatchers(paths("/api/capacity/**", "/api/promise-risk/**", "/api/board/**"))
                .hasAnyAuthority(roles(Role.LEADS, Role.MANAGERS))
                .requestMatchers(paths("/api/legal-holds", "/api/retention/**"))
                .hasAnyAuthority(roles(Role.PRIVACY_OFFICERS, Role.AUDITORS))
                .requestMatchers(withDefaults().matcher(HttpMethod.GET, "/api/**"))
                .hasAnyAuthority(roles(
                        Role.AGENTS,
                        Role.LEADS,
                        Role.MANAGERS,
                        Role.AUDITORS,
                        Role.PRIVACY_OFFICERS,
                        Role.INTEGRATIONS))
                .requestMatchers(paths("/api/**"))
                .hasAnyAuthority(roles(Role.WRITERS.toArray(Role[]::new)));
    }

    private static RequestMatcher[] paths(String... patterns) {
        return Arrays.stream(patterns).map(withDefaults()::matcher).toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher[] posts(String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> withDefaults().matcher(HttpMethod.POST, pattern))
                .toArray(RequestMatcher[]::new);
    }

    private static String[] roles(Role... roles) {
        return Arrays.stream(roles)
                .map(role -> EngineIdentity.GROUP + role.group())
                .toArray(String[]::new);
    }

    /** The webapps ask our login who is there. Runs after Spring Security. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignOn() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappSignOn.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    /** Before the webapps' own filters, which have no order and come last. */
    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        var filter = new FilterRegistrationBean<>(new OwnNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(200);
        return filter;
    }
}
