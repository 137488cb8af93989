package heed.samples.pages;

import heed.identity.Actor;

record LeakyPage(Actor actor) {}
