// The name of the file that makes a folder a repository of records.
export const CONFIG_FILE = "itsm.config.yaml";
