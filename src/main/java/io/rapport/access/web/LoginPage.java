package io.rapport.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login, for pages and webapps alike. It tells the password in the demo only. */
@Controller
class LoginPage {

    private final boolean demo;
    private final int wait;

    LoginPage(Environment environment, @Value("${rapport.access.wait-at-most-seconds}") int wait) {
        this.wait = wait;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String show(HttpServletRequest request, Model page) {
        page.addAttribute("demo", demo);
        page.addAttribute("refused", request.getParameterMap().containsKey("error"));
        page.addAttribute("wait", wait);
        page.addAttribute("left", request.getParameterMap().containsKey("logout"));
        page.addAttribute("expired", request.getParameterMap().containsKey("expired"));
        return "login";
    }
}
