# Claimdesk's two commands are `make run` and `make test`; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Stamps of finished steps; removing the folder makes every step run again.
STAMPS := .make
JAR := backend/server/target/claimdesk.jar
SPA := frontend/dist/index.html
MAVEN = cd backend && JAVA_HOME="$$(bin/find-java)" mvn -B -ntp $(MAVEN_FLAGS)

FRONTEND_SOURCES := $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts frontend/tsconfig.json \
  frontend/lingui.config.ts frontend/scripts frontend/package.json -type f 2>/dev/null)
BACKEND_SOURCES := $(shell find backend -name target -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -type f -print 2>/dev/null)

# The built page without index.html, which has a rule of its own; the assets' names change with their content.
PAGE_ASSETS := $(shell find frontend/dist/assets -type f 2>/dev/null)

.PHONY: help build page server run test check format tour fuzz bench bench-page bench-memory bench-import bench-queue bench-report openapi train eval clean chromium java

help: ## lists the targets
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

build: page ## builds what is not built: the page and the runnable jar
	@$(MAKE) server

page: $(SPA)

# The page is a part of the jar, so `build` makes it first; the jar alone takes whatever page there is.
server: $(JAR)

run: build ## builds if needed and serves Claimdesk on http://localhost:8080
	@exec backend/bin/claimdesk serve

test: build chromium ## every test: unit, database, HTTP, page, browser
	@echo "==> Java tests"
	$(MAVEN) test
	@echo "==> Page tests"
	cd frontend && npm test
	@echo "==> Browser tests"
	cd frontend && npm run e2e

check: build ## formatting, lint and all tests
	@echo "==> Formatting and lint"
	$(MAVEN) spotless:check
	cd frontend && npm run format:check && npm run lint && npm run typecheck
	$(MAKE) test

format: $(STAMPS)/npm ## formats all sources
	$(MAVEN) spotless:apply
	cd frontend && npm run format

fuzz: server ## reads documents damaged at random for SECONDS=600 a kind, from SEED=now; what fails is kept in backend/server/target/fuzz
	$(MAVEN) test -pl extraction,server -Dtest="*FuzzTest" -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dfuzz.seconds=$(or $(SECONDS),600) -Dfuzz.seed=$(or $(SEED),$(shell date +%s))

tour: build chromium ## takes the pictures of docs/tour.md anew
	cd frontend && npm run -s tour

bench: $(STAMPS)/npm ## measures how much text a second claims are extracted from, beside ICU4J and OpenNLP
	$(MAVEN) -q package -Dmaven.test.skip=true -pl benchmarks -am
	JAVA_HOME="$$(backend/bin/find-java)"; "$$JAVA_HOME/bin/java" -jar backend/benchmarks/target/benchmarks.jar $(BENCH)

bench-page: build chromium ## measures the first queue on a slow connection, and keys on an article with 500 highlights
	cd frontend && npm run -s bench

bench-memory: server ## sends 1 GB of articles through batch extraction in a small heap (MEGABYTES=1000 HEAP=256m)
	$(MAVEN) -q package -Dmaven.test.skip=true -pl benchmarks -am
	JAVA_HOME="$$(backend/bin/find-java)"; "$$JAVA_HOME/bin/java" -cp backend/benchmarks/target/benchmarks.jar \
	  org.claimdesk.benchmarks.BatchMemory $(JAR) $(or $(MEGABYTES),1000) $(or $(HEAP),256m)

bench-import: server ## imports 10,000 articles into a server with a small heap (ARTICLES=10000 HEAP=256m)
	$(MAVEN) -q package -Dmaven.test.skip=true -pl benchmarks -am
	JAVA_HOME="$$(backend/bin/find-java)"; "$$JAVA_HOME/bin/java" -cp backend/benchmarks/target/benchmarks.jar \
	  org.claimdesk.benchmarks.ImportBenchmark $(JAR) $(or $(ARTICLES),10000) $(or $(HEAP),256m)

bench-queue: server ## measures the queue, its facets, search and changes of many over 1,000,000 claims (CLAIMS=1000000 HEAP=512m)
	$(MAVEN) -q package -Dmaven.test.skip=true -pl benchmarks -am
	JAVA_HOME="$$(backend/bin/find-java)"; "$$JAVA_HOME/bin/java" -cp backend/benchmarks/target/benchmarks.jar \
	  org.claimdesk.benchmarks.QueueBenchmark $(JAR) $(or $(CLAIMS),1000000) $(or $(HEAP),512m)

bench-report: server ## publishes a dossier of 1,000 decided claims and times its preview and exports (CLAIMS=1000 HEAP=300m)
	$(MAVEN) -q package -Dmaven.test.skip=true -pl benchmarks -am
	JAVA_HOME="$$(backend/bin/find-java)"; "$$JAVA_HOME/bin/java" -cp backend/benchmarks/target/benchmarks.jar \
	  org.claimdesk.benchmarks.ReportBenchmark $(JAR) $(or $(CLAIMS),1000) $(or $(HEAP),300m)

openapi: java ## refreshes docs/openapi.yml and the page's client from the controllers
	$(MAVEN) -q compile -pl server -am
	cp backend/server/target/classes/META-INF/swagger/claimdesk.yml docs/openapi.yml
	cd frontend && npm run api

train: java ## trains the check-worthiness model anew from backend/training/data
	$(MAVEN) -q package -Dmaven.test.skip=true -pl training -am
	JAVA_HOME="$$(backend/bin/find-java)"; "$$JAVA_HOME/bin/java" -cp "backend/training/target/classes:backend/extraction/target/classes:$$(cat backend/training/target/classpath.txt)" \
	  org.claimdesk.training.Training backend/training/data backend/extraction/src/main/resources/org/claimdesk/extraction/claim

eval: build ## measures extraction on the labelled sets (EVAL names the folder that holds evaluate.py)
	python3 $(or $(EVAL),../shared/eval)/evaluate.py --claimdesk backend/bin/claimdesk --scores-only

clean: ## removes everything that was built
	rm -rf $(STAMPS) frontend/dist frontend/node_modules backend/target backend/*/target

java:
	@backend/bin/find-java > /dev/null

chromium: $(STAMPS)/npm
	@bash frontend/e2e/install-chromium

$(JAR): $(BACKEND_SOURCES) $(PAGE_ASSETS) | java
	@echo "==> Building the server (the first time takes some minutes)"
	@$(MAVEN) package -Dmaven.test.skip=true -pl server -am \
	  | grep --line-buffered -E '^\[INFO\] (Building Claimdesk|Compiling)|ERROR' | sed -u 's/^\[INFO\] /    /'
	@touch $(JAR)

$(SPA): $(FRONTEND_SOURCES) $(STAMPS)/npm
	@echo "==> Building the page"
	cd frontend && npm run build
	@touch $(SPA)

$(STAMPS)/npm: frontend/package.json frontend/package-lock.json
	@echo "==> Installing the page's packages"
	cd frontend && npm ci --no-audit --no-fund
	@mkdir -p $(STAMPS) && touch $(STAMPS)/npm
