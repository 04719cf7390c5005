package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// checkedKinds are the kinds that a chart of this project may hold.
var checkedKinds = []string{
	"apps/v1/DaemonSet", "apps/v1/Deployment", "apps/v1/StatefulSet",
	"autoscaling/v2/HorizontalPodAutoscaler",
	"batch/v1/CronJob", "batch/v1/Job",
	"networking.k8s.io/v1/Ingress", "networking.k8s.io/v1/IngressClass", "networking.k8s.io/v1/NetworkPolicy",
	"policy/v1/PodDisruptionBudget",
	"rbac.authorization.k8s.io/v1/ClusterRole", "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
	"rbac.authorization.k8s.io/v1/Role", "rbac.authorization.k8s.io/v1/RoleBinding",
	"scheduling.k8s.io/v1/PriorityClass",
	"v1/ConfigMap", "v1/Namespace", "v1/PersistentVolumeClaim", "v1/Pod", "v1/Secret", "v1/Service", "v1/ServiceAccount",
}

// versionFile is the committed file of one minor version.
type versionFile struct {
	Definitions map[string]schema `json:"definitions"`
	// Kinds maps "apps/v1/Deployment" to its definition.
	Kinds map[string]string `json:"kinds"`
	// Others are kinds that this version knows and that have no schema here;
	// without them a removed API could not be told from a custom resource.
	Others  []string `json:"others"`
	Version string   `json:"version"`
}

// schemasOf derives the file of one version.
func schemasOf(api definitions, version string) (*versionFile, error) {
	objects := objectsOf(api)
	convert := newConverter(api, func(name string) string { return name }, func(string) string { return "" })
	file := &versionFile{Kinds: map[string]string{}, Version: strings.TrimPrefix(version, "v")}
	for _, kind := range checkedKinds {
		name, served := objects[kind]
		if !served {
			return nil, fmt.Errorf("no %s in this version", kind)
		}
		delete(objects, kind)
		top, err := convertTop(convert, api[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", kind, err)
		}
		file.Kinds[kind] = name
		if _, embedded := convert.out[name]; embedded {
			file.Kinds[kind] = name + ".manifest"
		}
		convert.out[file.Kinds[kind]] = top
	}
	file.Definitions = convert.out
	file.Others = slices.Sorted(maps.Keys(objects))
	return file, nil
}

// objectsOf finds every kind that has metadata and so can stand in a manifest.
func objectsOf(api definitions) map[string]string {
	out := map[string]string{}
	for name, definition := range api {
		metadata := definition.Properties["metadata"]
		if metadata == nil || !strings.HasSuffix(metadata.Ref, ".ObjectMeta") {
			continue
		}
		for _, names := range definition.Names {
			out[names.apiVersion()+"/"+names.Kind] = name
		}
	}
	return out
}

// convertTop is a definition as a manifest has it: apiVersion, kind and
// metadata must be there, which the description does not say because the same
// definition serves inside others (a claim inside a StatefulSet). The status is
// the cluster's to write, so it is left open and may be null.
func convertTop(convert *converter, definition *property) (schema, error) {
	bare := *definition
	bare.Properties = maps.Clone(definition.Properties)
	delete(bare.Properties, "status")
	top, err := convert.convert(&bare)
	if err != nil {
		return nil, err
	}
	names := definition.Names[0]
	properties, is := top["properties"].(schema)
	if !is {
		return nil, fmt.Errorf("not an object")
	}
	properties["apiVersion"] = schema{"enum": []string{names.apiVersion()}}
	properties["kind"] = schema{"enum": []string{names.Kind}}
	if definition.Properties["status"] != nil {
		properties["status"] = schema{"type": []string{"object", "null"}}
	}
	required := append([]string{"apiVersion", "kind", "metadata"}, definition.Required...)
	slices.Sort(required)
	top["required"] = slices.Compact(required)
	return top, nil
}
