package io.rapport.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login, for pages and webapps alike. It tells the password in the demo only. */
@Controller
class LoginPage {

    private final boolean demo;

    LoginPage(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String show(HttpServletRequest request, Model page) {
        page.addAttribute("demo", demo);
        page.addAttribute("refused", request.getParameterMap().containsKey("error"));
        page.addAttribute("left", request.getParameterMap().containsKey("logout"));
        page.addAttribute("expired", request.getParameterMap().containsKey("expired"));
        return "login";
    }
}
