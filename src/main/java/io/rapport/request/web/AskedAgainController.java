package io.rapport.request.web;

import io.rapport.request.handing.AskedAgain;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many customers had to tell again what we knew; counts only. */
@RestController
@RequestMapping("/api/hand-overs/asked-again")
@Tag(name = "Hand-overs")
class AskedAgainController {

    private final AskedAgain askedAgain;

    AskedAgainController(AskedAgain askedAgain) {
        this.askedAgain = askedAgain;
    }

    @Operation(
            summary = "Show the share of customers who were asked again, with and without a hand-over",
            description = "With the 95 % interval (Wilson); too few answers are called so and have none.")
    @GetMapping
    AskedAgain.Measured show() {
        return askedAgain.measured();
    }
}
