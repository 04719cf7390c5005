package main

import (
	"regexp"
	"strings"
)

// passthroughKinds are the types of values that the chart hands on unchanged.
var passthroughKinds = []string{
	core + "Affinity", core + "Container", core + "EnvFromSource", core + "EnvVar", core + "HostAlias", core + "Lifecycle",
	core + "LocalObjectReference", core + "PodDNSConfig", core + "PodSecurityContext", core + "Probe", core + "ResourceRequirements",
	core + "SecurityContext", core + "ServicePort", core + "Toleration", core + "TopologySpreadConstraint", core + "Volume",
	core + "VolumeMount",
	meta + "LabelSelector",
	"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior", "io.k8s.api.autoscaling.v2.MetricSpec",
	"io.k8s.api.networking.v1.IngressTLS", "io.k8s.api.networking.v1.NetworkPolicyEgressRule",
	"io.k8s.api.networking.v1.NetworkPolicyIngressRule", "io.k8s.api.networking.v1.NetworkPolicyPeer",
	"io.k8s.api.networking.v1.NetworkPolicyPort",
}

// passthroughFileContent is kubernetes-definitions.json: a draft-7 schema with
// nothing but definitions.
type passthroughFileContent struct {
	Schema      string            `json:"$schema"`
	Comment     string            `json:"$comment"`
	Definitions map[string]schema `json:"definitions"`
}

func passthroughOf(api definitions, version string) (*passthroughFileContent, error) {
	convert := newConverter(api, shortName, firstSentence)
	for _, name := range passthroughKinds {
		if err := convert.include(name); err != nil {
			return nil, err
		}
	}
	addMissing(convert.out)
	return &passthroughFileContent{
		Schema:      "http://json-schema.org/draft-07/schema#",
		Comment:     "Written by tools/kubernetes-schemas from the API description of Kubernetes " + version + ".",
		Definitions: convert.out,
	}, nil
}

// addMissing describes what this version of the API left undescribed, for
// every value of the chart says what it is.
func addMissing(out map[string]schema) {
	describe := func(at schema, text string) {
		if at != nil && at["description"] == nil {
			at["description"] = text
		}
	}
	describe(out["GRPCAction"], "GRPCAction specifies an action involving a GRPC health checking service.")
	if properties, is := out["PodDNSConfigOption"]["properties"].(schema); is {
		if value, is := properties["value"].(schema); is {
			describe(value, "Value of the option; some options have none.")
		}
	}
}

// shortName is the kind alone; include refuses two that collide.
func shortName(name string) string {
	return name[strings.LastIndex(name, ".")+1:]
}

// sentenceEnd is a stop before a capital letter or the end. The abbreviations
// that occur are followed by small letters.
var sentenceEnd = regexp.MustCompile(`[.!?](\s+[A-Z"'(]|\s*$)`)

// longest is where a description is cut, at a word.
const longest = 140

// firstSentence keeps what fits beside a value in an editor.
func firstSentence(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if end := sentenceEnd.FindStringIndex(text); end != nil {
		text = text[:end[0]+1]
	}
	if len(text) <= longest {
		return text
	}
	cut := text[:longest-3]
	return strings.TrimRight(cut[:strings.LastIndex(cut, " ")], " ,;:(") + "..."
}
